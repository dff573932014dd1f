using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Tells apart why a chart is empty: the filter cannot be asked, nothing in this period, nothing for this filter.</summary>
public static class TrendGaps
{
    public static TrendGap Of(TrendQuestion question, MetricReply reply) =>
        reply switch
        {
            MetricRefusal { Why: var why } when Dimension.Find(why.Field) is not null => new(
                why.Heading,
                $"Without the filter by {why.Field} this can be shown.",
                $"Remove the filter by {why.Field}",
                question.Address.Answering(why).ToString()
            ),
            MetricRefusal { Why: var why } => new(why.Heading, "A shorter period or another filter can be answered."),
            MetricAnswer { Reason: var reason } => new(
                reason ?? "No data in this period.",
                !question.Address.Filter.IsAll ? "A wider filter or period may hold some." : "A wider period may hold some."),
            _ => new("No data in this period.", null),
        };
}
