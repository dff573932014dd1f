namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The spans of a metric in a period, and what had to be left out.</summary>
/// <param name="Spans">Those used.</param>
/// <param name="OutOfOrder">Left out: the end lies before the beginning.</param>
/// <param name="ZeroLeftOut">Of recovery, left out: exactly 0, back-filled at the source.</param>
public sealed record SpanSet(IReadOnlyList<IncidentSpan> Spans, int OutOfOrder, int ZeroLeftOut = 0)
{
    /// <summary>Mean, median, p90, interval and n.</summary>
    public DurationFigures Figures => DurationFigures.Of([.. Spans.Select(span => span.Seconds)]);
}
