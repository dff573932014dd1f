using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>crashes</c>; n = the count.</summary>
public sealed record CrashFields(CrashFigures Figures) : MetricFields
{
    public override long N => Figures.Total ?? 0;

    public override IReadOnlyDictionary<string, object?> Values => new OrderedDictionary<string, object?>
    {
        ["total"] = Figures.Total, ["per_1000_sessions"] = Figures.Per1000Sessions,
    };

    public override string? Reason => Figures switch
    {
        { Total: null } => "No crash is stored before the end of this period.",
        { Per1000Sessions: null } => "There are no sessions to relate the crashes to.",
        _ => null,
    };
}
