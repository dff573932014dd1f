namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many crash records are stored, and per 1 000 sessions.</summary>
public static class CrashCount
{
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
