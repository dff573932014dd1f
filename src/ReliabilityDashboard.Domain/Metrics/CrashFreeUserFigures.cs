using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>User-days of a stretch of time.</summary>
/// <param name="Total">User-days.</param>
/// <param name="Crashed">Of these, with a crash.</param>
/// <param name="Basis">What was counted; null where there were no rows.</param>
public sealed record CrashFreeUserFigures(long Total, long Crashed, UserBasis? Basis) : ShareFigures
{
    /// <inheritdoc/>
    public override long N => Total;
    /// <inheritdoc/>
    public override long Part => Total - Crashed;
}
