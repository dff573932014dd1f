using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>crash-free-sessions</c>; n = sessions of the rows that report crashes.</summary>
public sealed record CrashFreeSessionFields(CrashFreeFigures Figures) : MetricFields
{
    public override long N => Figures.Total;

    public override IReadOnlyDictionary<string, object?> Values =>
        new OrderedDictionary<string, object?> { ["value"] = Figures.Value.Value };

    public override string? Reason =>
        Figures.Value.Value is not null ? null
        : Figures.Traffic is null ? "No sessions are stored for this period and filter."
        : "The sessions of this period and filter do not say how many crashed.";
}
