using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many crash records are stored, and per 1 000 sessions.</summary>
public static class CrashCount
{
    /// <summary>The metric.</summary>
    public static CountMetric Metric { get; } = new()
    {
        Id = "crashes",
        Name = "Crashes",
        Definition = "Stored crash records, and their number per 1 000 sessions.",
        One = "crash",
        Missing = figures =>
            figures is CrashFigures { Per1000Sessions: null } crashes
                ? crashes.Refused?.Sentence ?? "There are no sessions to relate the crashes to."
                : null,
        Computed = Reckoning.Crashes(records => period =>
        {
            var sums = records.Sessions?.Value?.Of(period).Sums.Inside(period);
            var sessions = sums is { Count: > 0 } some ? some.Sum(sum => sum.Total) : (long?)null;
            return Of(records.Crashes.Inside(period).Count, sessions, period, records.FirstStored) with
            {
                Refused = records.Sessions?.Refusal,
            };
        }) with
        {
            WithSessions = true,
        },
        More =
        [
            MetricField.Of<CrashFigures>(
                "per_1000_sessions", FieldKind.Number, "Crashes per 1 000 sessions; null without sessions.",
                figures => figures.Per1000Sessions),
        ],
    };

    /// <summary>The figures of a period.</summary>
    /// <param name="crashes">Filtered crash records inside the period.</param>
    /// <param name="sessions">Filtered sessions inside the period, crash-reporting or not; null where none were reported.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Instant of the first stored crash, before filters.</param>
    public static CrashFigures Of(long crashes, long? sessions, Period period, DateTime? firstStored)
    {
        if (!(firstStored < period.To)) return new(null, null);
        return new(crashes, sessions > 0 ? crashes * 1000.0 / sessions.Value : null);
    }
}

/// <summary>Stored crash records.</summary>
/// <param name="Total">The count; null before the first stored crash.</param>
/// <param name="Per1000Sessions">Crashes per 1 000 sessions; null without sessions.</param>
public sealed record CrashFigures(long? Total, double? Per1000Sessions) : CountFigures(Total)
{
    /// <summary>Why the sessions of this stretch cannot be asked; null where they can.</summary>
    public Refusal? Refused { get; init; }
}
