using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>Every metric of the catalogue, from the same reader as the pages.</summary>
public static class MetricEndpoints
{
    public static void MapMetrics(this IEndpointRouteBuilder api) =>
        api.MapGet("/metrics/{metric}", AskAsync)
            .NeedsKey(Right.Read)
            .Says(
                "getMetric",
                "Ask for a metric",
                $"One of {MetricCatalogue.Ids}. Durations are in seconds, rates fractions; null is “no data”, with the reason. "
                    + "A filter that the metric has no dimension for is refused. "
                    + "trigger filters by what source or person said; overall.suggested_left_out tells how many it is only suggested for."
            )
            .Takes([.. ApiParameters.Period, "step", "compare", "of", .. ApiParameters.Filters])
            .Produces<MetricDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> AskAsync(
        string metric, HttpContext http, MetricReader reader, ReportingCalendar calendar, TimeProvider time)
    {
        if (MetricCatalogue.Find(metric) is null)
            return ApiProblem.NotFound(
                "metric", $"{metric}”; there are “{MetricCatalogue.Ids}");
        var query = new ApiQuery(http);
        var filter = query.Filter();
        var chosen = query.Period(calendar, time.GetUtcNow().UtcDateTime);
        var (step, compare) = (query.Word<Step>("step"), query.Word<Compare>("compare"));
        var of = query.One("of")?.ToLowerInvariant();
        if (chosen is null || query.Problem is not null) return query.Problem!;
        var reply = await reader.AskAsync(
            new(metric, filter, chosen, step, compare) { Of = of ?? MetricQuestion.Incidents }, http.RequestAborted);
        return reply is MetricRefusal refusal
            ? ApiProblem.Refused(refusal.Why)
            : TypedResults.Ok(MetricDocument.Of((MetricAnswer)reply));
    }
}
