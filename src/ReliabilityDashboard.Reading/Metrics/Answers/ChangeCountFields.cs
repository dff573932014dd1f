using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>changes</c>; n = the total.</summary>
public sealed record ChangeCountFields(CountFigures<ChangeKind> Figures) : MetricFields
{
    public override long N => Figures.Total ?? 0;

    public override IReadOnlyDictionary<string, object?> Values => new OrderedDictionary<string, object?>
    {
        ["total"] = Figures.Total, ["by_kind"] = Words(Figures),
    };

    public override string? Reason => Figures.Total is null ? "No change is stored before the end of this period." : null;
}
