using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Signals;
using ReliabilityDashboard.Reading.Spread;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Services for programs: which there are, how far their failures spread, how they do.</summary>
public static class ServiceEndpoints
{
    public static void MapServices(this IEndpointRouteBuilder api)
    {
        api.MapGet("/services", ListAsync)
            .NeedsKey(Right.Read)
            .Says("listServices", "List services", "Declared ones and those that records name.")
            .Takes(["team", .. ApiParameters.Page])
            .Produces<ApiPage<ServiceAnswer>>();
        api.MapGet("/services/{name}", OneAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getService", "Read all of one service",
                "What was declared of it, its golden signals of the period, resources, service level, capacity limit, callers and callees.")
            .Takes(ApiParameters.Period)
            .Produces<ServiceDetailAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/services/{name}/blast-radius", BlastAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getServiceBlastRadius", "See how far failures of a service spread",
                "Modelled by the dependency graph as it is now, and observed in the incidents of the period.")
            .Takes([.. ApiParameters.Period, "credit"])
            .Produces<ServiceBlastAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/services/{name}/signals", SignalsAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getServiceSignals", "Read the golden signals of a service",
                "Traffic, errors, latency of successful and of failed requests from merged histograms, saturation of its resources.")
            .Takes([.. ApiParameters.Period, "step"])
            .Produces<ServiceSignalsAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ServiceListQuery services)
    {
        var query = new ApiQuery(http);
        var (filter, limit, cursor) = (query.Filter(RecordKind.Services), query.Limit(), query.Cursor(1));
        if (query.Problem is { } problem) return problem;
        var read = await services.AfterAsync(cursor?[0], filter, limit + 1, http.RequestAborted);
        return TypedResults.Ok(ApiPage<ServiceAnswer>.Of(read, limit, ServiceAnswer.Of, service => ApiCursor.Write(service.Id)));
    }

    private static async Task<IResult> OneAsync(
        string name, HttpContext http, ServiceListQuery services, ServiceDetailReader details, ServiceSignalsReader signals,
        ReportingCalendar calendar, TimeProvider time)
    {
        var query = new ApiQuery(http);
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime);
        if (chosen is null || query.Problem is not null) return query.Problem!;
        if (await services.FindAsync(name, http.RequestAborted) is not { } service
            || await details.FindAsync(service.Name, chosen.Period, http.RequestAborted) is not { } detail)
            return ApiProblem.NotFound("service", name);
        var told = await signals.ReadAsync(service.Name, chosen.Period, step: null, http.RequestAborted);
        return told is { Refusal: { } refusal }
            ? ApiProblem.Refused(refusal)
            : TypedResults.Ok(ServiceDetailAnswer.Of(ServiceAnswer.Of(service), detail, told.Value!));
    }

    private static async Task<IResult> BlastAsync(
        string name, HttpContext http, ServiceListQuery services, ServiceBlastReader reader, ReportingCalendar calendar, TimeProvider time)
    {
        var query = new ApiQuery(http);
        var (chosen, credit) = (query.Period(calendar, time.GetUtcNow().UtcDateTime), query.Word<ProtectionCredit>("credit"));
        if (chosen is null || query.Problem is not null) return query.Problem!;
        if (await services.FindAsync(name, http.RequestAborted) is not { Name: var service }) return ApiProblem.NotFound("service", name);
        var (modelled, observed) = await reader.ReadAsync(service, chosen.Period, credit, http.RequestAborted);
        return TypedResults.Ok(ServiceBlastAnswer.Of(service, modelled, observed));
    }

    private static async Task<IResult> SignalsAsync(
        string name, HttpContext http, ServiceListQuery services, ServiceSignalsReader reader, ReportingCalendar calendar,
        TimeProvider time)
    {
        var query = new ApiQuery(http);
        var (chosen, step) = (query.Period(calendar, time.GetUtcNow().UtcDateTime), query.Word<Step>("step"));
        if (chosen is null || query.Problem is not null) return query.Problem!;
        if (await services.FindAsync(name, http.RequestAborted) is not { Name: var service }) return ApiProblem.NotFound("service", name);
        var reply = await reader.ReadAsync(service, chosen.Period, step, http.RequestAborted);
        return reply is { Refusal: { } refusal } ? ApiProblem.Refused(refusal) : TypedResults.Ok(reply.Value);
    }
}

/// <summary>How far a failure of one service would spread, beside how far its failures did. Shares are fractions.</summary>
public sealed record ServiceBlastAnswer(string Service, ServiceBlastAnswer.ModelledSpread Modelled, ObservedBlast Observed)
{
    /// <summary>By the dependency graph as it is now.</summary>
    /// <param name="Services">Those that it would reach.</param>
    /// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
    /// <param name="EntryTrafficShare">Share of the requests at the edge of the system; null without traffic.</param>
    /// <param name="Assumed">What nobody said of an edge on the way: <c>mode</c>, <c>fallback</c>.</param>
    public sealed record ModelledSpread(
        IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, IReadOnlyList<string> Assumed);

    public static ServiceBlastAnswer Of(string service, ModelledBlast modelled, ObservedBlast observed) =>
        new(
            service, new(modelled.Services, modelled.ServicesShare, modelled.EntryTrafficShare, AssumedIn(modelled)), observed);

    /// <summary>The words for what nobody said of an edge on the way.</summary>
    public static IReadOnlyList<string> AssumedIn(ModelledBlast modelled) =>
        [.. modelled.ModeAssumed ? ["mode"] : Array.Empty<string>(), .. modelled.FallbackAssumed ? ["fallback"] : Array.Empty<string>()];
}
