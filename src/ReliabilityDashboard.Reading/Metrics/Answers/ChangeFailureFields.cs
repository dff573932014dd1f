using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>change-failure-rate</c>; n = releases, configuration and infrastructure changes.</summary>
public sealed record ChangeFailureFields(ChangeFailureFigures Figures) : MetricFields
{
    public override long N => Figures.N;

    public override IReadOnlyDictionary<string, object?> Values => new OrderedDictionary<string, object?>
    {
        ["value"] = Figures.Value.Value, ["suggested_value"] = Figures.Suggested.Value,
    };

    public override string? Reason => N > 0 ? null : "There are no changes in this period and filter.";
}
