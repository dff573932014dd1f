namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How much of what happened had happened before.</summary>
/// <param name="Repeats">Occurrences with an earlier one of their group.</param>
/// <param name="N">All occurrences.</param>
/// <param name="HistoryComplete">False: the period begins less than a look-back after the first stored record; shown hollow, never
/// compared.</param>
public sealed record RepeatFigures(long Repeats, long N, bool HistoryComplete)
{
    /// <summary>The rate, a fraction.</summary>
    public Measured Value => Measured.Share(Repeats, N);
}
