using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>repeat-rate</c>; n = incidents or crashes.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Of"><c>incidents</c> or <c>crashes</c>.</param>
public sealed record RepeatFields(RepeatFigures Figures, string Of) : MetricFields
{
    public override long N => Figures.N;

    public override IReadOnlyDictionary<string, object?> Values => new OrderedDictionary<string, object?>
    {
        ["value"] = Figures.Value.Value, ["of"] = Of, ["history_complete"] = Figures.HistoryComplete,
    };

    public override string? Reason => N > 0 ? null : $"There are no {Of} in this period and filter.";
}
