using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The figures of a duration in a period: the spans used, and what had to be left out.</summary>
/// <param name="Spans">Those used.</param>
/// <param name="OutOfOrder">Left out: the end lies before the beginning.</param>
/// <param name="ZeroLeftOut">Left out: exactly 0, back-filled at the source.</param>
public sealed record SpanSet(IReadOnlyList<IncidentSpan> Spans, int OutOfOrder, int ZeroLeftOut = 0) : MetricFigures
{
    /// <summary>No spans.</summary>
    public static SpanSet None { get; } = new([], 0);
    /// <summary>Mean, median, p90, interval and n.</summary>
    public DurationFigures Durations { get; init; } = DurationFigures.Of([.. Spans.Select(span => span.Seconds)]);
    /// <summary>Those that began in the period, open ones too; null of a metric that does not follow them.</summary>
    public SurvivalFigures? Survival { get; init; }

    /// <inheritdoc/>
    public override long N => Durations.N;
    /// <summary>Spans that start at the start, detection being unknown.</summary>
    public int FromStarted => Spans.Count(span => span.FromStarted);
    /// <summary>All others; adds up to n with the above.</summary>
    public int FromDetected => Spans.Count - FromStarted;
    /// <summary>Of recovery: spans that end at resolution.</summary>
    public int EndedResolved => Spans.Count(span => span.EndedResolved);

    /// <summary>Spans of incidents that were resolved and opened again.</summary>
    public int Reopened => Spans.Count(span => span.Incident.Reopened.Count > 0);

    /// <summary>What each incident brings into a comparison.</summary>
    public IReadOnlyList<IncidentSample> Samples =>
        [.. Spans.Select(span => new IncidentSample(span.Incident, span.Seconds, span.FromStarted))];
}
