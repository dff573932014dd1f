using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics.Answers;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>A metric as programs read it.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Unit">Of its values.</param>
/// <param name="From">Start of the period, inclusive.</param>
/// <param name="To">End of the period, exclusive; of a running one the calendar's end.</param>
/// <param name="Step">Width of the points; null where none were asked for.</param>
/// <param name="Overall">The figures of the whole period.</param>
/// <param name="Points">One for every calendar bucket, empty ones too.</param>
public sealed record MetricDocument(
    string Metric,
    MetricUnit Unit,
    DateTime From,
    DateTime To,
    Step? Step,
    IReadOnlyDictionary<string, object?> Overall,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Points
)
{
    public static MetricDocument Of(MetricAnswer answer)
    {
        var overall = Figures(answer.Overall, []);
        if (answer.Reason is { } reason) overall["reason"] = reason;
        if (answer.SuggestedLeftOut is { } leftOut) overall["suggested_left_out"] = leftOut;
        if (answer.Comparison is { Result: var result } comparison)
        {
            overall["comparison"] = new OrderedDictionary<string, object?>
            {
                ["previous"] = Figures(comparison.Fields, Edges(comparison.Period)),
                ["verdict"] = result.Verdict, ["p"] = result.P, ["p_adjusted"] = result.PAdjusted, ["test"] = result.Test,
            };
        }
        return new(
            answer.Metric.Id, answer.Metric.Unit, answer.Period.From, answer.Period.To, answer.Step, overall,
            [.. answer.Points.Select(Point)]);
    }

    private static OrderedDictionary<string, object?> Point(MetricPoint point) =>
        Figures(point.Fields, new() { ["start"] = point.Bucket.Start, ["end"] = point.Bucket.End, ["partial"] = point.Bucket.Partial });

    private static OrderedDictionary<string, object?> Edges(Period period) => new() { ["from"] = period.From, ["to"] = period.To };

    private static OrderedDictionary<string, object?> Figures(MetricFields fields, OrderedDictionary<string, object?> before)
    {
        before["n"] = fields.N;
        foreach (var (name, value) in fields.Values) before[name] = value;
        return before;
    }
}
