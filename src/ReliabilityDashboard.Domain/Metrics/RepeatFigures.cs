using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How much of what happened had happened before.</summary>
/// <param name="Repeats">Occurrences with an earlier one of their group.</param>
/// <param name="N">All occurrences.</param>
/// <param name="HistoryComplete">False: the period begins less than a look-back after the first stored record; shown hollow, never
/// compared.</param>
public sealed record RepeatFigures(long Repeats, long N, bool HistoryComplete) : ShareFigures
{
    /// <inheritdoc/>
    public override long N { get; } = N;
    /// <inheritdoc/>
    public override long Part => Repeats;
    /// <inheritdoc/>
    public override bool IsComplete => HistoryComplete;
}
