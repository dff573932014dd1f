using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>time-to-detection</c>, <c>time-to-acknowledge</c>, <c>time-to-mitigate</c>; n = spans used.</summary>
/// <param name="Spans">The spans themselves, and how many were left out.</param>
/// <param name="Needs">What an incident must have to have such a span: "a detection and a known start".</param>
public sealed record DurationFields(SpanSet Spans, string Needs) : MetricFields
{
    public DurationFigures Figures { get; } = Spans.Figures;

    public override long N => Figures.N;

    public override IReadOnlyDictionary<string, object?> Values => Of(Figures);

    public override string? Reason => N > 0 ? null : $"No incident placed in this period has {Needs}.";

    internal static OrderedDictionary<string, object?> Of(DurationFigures figures) =>
        new()
        {
            ["mean"] = figures.Mean,
            ["median"] = figures.Median,
            ["p90"] = figures.P90,
            ["ci_low"] = figures.CiLow,
            ["ci_high"] = figures.CiHigh,
        };
}
