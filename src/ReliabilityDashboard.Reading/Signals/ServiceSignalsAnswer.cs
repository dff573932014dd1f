using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Signals;

/// <summary>The golden signals of one service as programs read them. Latency in seconds, rates and levels as fractions.</summary>
public sealed record ServiceSignalsAnswer(
    string Service,
    DateTime From,
    DateTime To,
    Step? Step,
    ServiceSignalsAnswer.Figures Overall,
    IReadOnlyList<ServiceSignalsAnswer.Point> Points,
    IReadOnlyList<ServiceSignalsAnswer.Resource> Saturation
)
{
    /// <summary>Traffic, errors and latency; null each where it is not reported.</summary>
    public record Figures(
        long? Requests, double? RequestsPerSecond, double? ErrorRate, double? ImplicitErrorRate, Latency LatencyOk, Latency LatencyFailed);

    /// <summary>The same of one calendar bucket.</summary>
    public sealed record Point(DateTime Start, DateTime End, bool Partial, [property: JsonIgnore] Figures Signals) : Figures(Signals);

    /// <summary>Percentiles of merged histograms.</summary>
    /// <param name="N">Requests in the histograms.</param>
    /// <param name="P50">Median.</param>
    /// <param name="P95">95th percentile.</param>
    /// <param name="P99">99th percentile.</param>
    /// <param name="P999">99.9th percentile.</param>
    /// <param name="AtLeast">Those that lie above the last bound, so that they are at least as large as told.</param>
    public sealed record Latency(long N, double? P50, double? P95, double? P99, double? P999, IReadOnlyList<string> AtLeast);

    /// <summary>How full one resource was and where that is heading.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="HighestP95">Highest daily 95th percentile of the period.</param>
    /// <param name="Level">Where the line through the last four weeks stands; null with fewer than 21 days.</param>
    /// <param name="DaysToWarning">Days until the early warning; null where it is not reliably rising or that is not within a year.</param>
    /// <param name="DaysToCritical">Days until it is critical.</param>
    /// <param name="DaysToFull">Days until it is full.</param>
    public sealed record Resource(
        string Name, double? HighestP95, double? Level, double? DaysToWarning, double? DaysToCritical, double? DaysToFull);

    public static Figures Of(GoldenSignals signals) =>
        new(
            signals.Requests, signals.RequestsPerSecond, signals.ErrorRate.Value, signals.ImplicitErrorRate.Value, Of(signals.LatencyOk),
            Of(signals.LatencyFailed));

    private static Latency Of(LatencyFigures latency)
    {
        var all = new[] { ("p50", latency.P50), ("p95", latency.P95), ("p99", latency.P99), ("p999", latency.P999) };
        return new(
            latency.N, latency.P50?.Seconds, latency.P95?.Seconds, latency.P99?.Seconds, latency.P999?.Seconds,
            [.. all.Where(one => one.Item2 is { AtLeast: true }).Select(one => one.Item1)]);
    }
}
