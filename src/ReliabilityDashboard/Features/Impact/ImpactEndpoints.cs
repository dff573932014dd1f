using Microsoft.Extensions.Options;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>Business impact, from the same readers as the page.</summary>
public static class ImpactEndpoints
{
    public static void MapImpact(this IEndpointRouteBuilder api) =>
        api.MapGet("/impact", AskAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getImpact", "Read the business impact",
                "Revenue at risk of the incidents of the period, what was protected, service levels, firefighting. Items are by journey "
                    + "unless by says otherwise. Filters hold for the incidents; service, team and journey also for service levels, team "
                    + "for firefighting; protected revenue is of the whole organisation.")
            .Takes(["by", .. ApiParameters.Period, .. ApiParameters.Filters])
            .Produces<ImpactDocument>();

    private static async Task<IResult> AskAsync(
        HttpContext http, ImpactReader impact, ProtectedReader protectedRevenue, FilteredLevels levels, FirefightingReader firefighting,
        ReportingCalendar calendar, TimeProvider time, IOptions<BusinessOptions> business)
    {
        var (query, cancel) = (new ApiQuery(http), http.RequestAborted);
        var by = query.Word<ImpactBy>("by") ?? ImpactBy.Journey;
        var filter = query.Filter(RecordKind.Incidents);
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime);
        if (chosen is null || query.Problem is not null) return query.Problem!;
        var answer = await impact.ReadAsync(new(by, filter, chosen.Period), cancel);
        return TypedResults.Ok(
            ImpactDocument.Of(
                answer.Value!, business.Value.Currency, await protectedRevenue.ReadAsync(cancel), await levels.ReadAsync(filter, cancel),
                await firefighting.ReadAsync(filter[Dimension.Team], chosen.Period.To, cancel), calendar));
    }
}
