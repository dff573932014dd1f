using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency, from the same reader as the page.</summary>
public static class MatrixEndpoints
{
    public static void MapMatrix(this IEndpointRouteBuilder api) =>
        api.MapGet("/matrix", AskAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getMatrix", "Read impact against frequency",
                "One item for every failure mode of the period, highest frequency × impact first. "
                    + "trigger filters by what source or person said; suggested_left_out tells how many it is only suggested for.")
            .Takes(["of", "impact", .. ApiParameters.Period, .. ApiParameters.Filters])
            .Produces<MatrixDocument>();

    private static async Task<IResult> AskAsync(HttpContext http, MatrixReader reader, ReportingCalendar calendar, TimeProvider time)
    {
        var query = new ApiQuery(http);
        var of = query.Word<MatrixOf>("of") ?? MatrixOf.Incidents;
        var impact = query.Word<ImpactUnit>("impact");
        if (of == MatrixOf.Crashes && impact == ImpactUnit.Money) query.Fault("impact", "crash groups have a score only");
        var filter = query.Filter(of == MatrixOf.Crashes ? RecordKind.Crashes : RecordKind.Incidents);
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime, PeriodPreset.Last12Months);
        if (chosen is null || query.Problem is not null) return query.Problem!;
        var answer = await reader.ReadAsync(new(of, impact, filter, chosen.Period), http.RequestAborted);
        return TypedResults.Ok(MatrixDocument.Of(answer, answer.Figures!));
    }
}
