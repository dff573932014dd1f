using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Tells apart why a chart is empty: the filter cannot be asked, nothing in this period, nothing for this filter.</summary>
public static class TrendGaps
{
    public static TrendGap Of(TrendQuestion question, MetricReply reply) =>
        reply switch
        {
            MetricRefusal { Field: var field, Reason: var reason }
                when question.Address.Filter.Dimensions().Any(one => one.Dimension == field) => new(
                TrendWords.Sentence(reason),
                $"Without the filter by {field} this can be shown.",
                $"Remove the filter by {field}",
                question.Address.WithFilter(field, []).ToString()
            ),
            MetricRefusal { Reason: var reason } => new(TrendWords.Sentence(reason), "A shorter period or another filter can be answered."),
            MetricAnswer { Reason: var reason } => new(
                reason ?? "No data in this period.",
                IsFiltered(question) ? "A wider filter or period may hold some." : "A wider period may hold some."),
            _ => new("No data in this period.", null),
        };

    private static bool IsFiltered(TrendQuestion question) => question.Address.Filter.Dimensions().Any(one => one.Values.Count > 0);
}
