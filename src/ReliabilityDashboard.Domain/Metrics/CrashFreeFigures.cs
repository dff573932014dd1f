using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Sessions of a stretch of time by how they ended, as whole numbers so that bands and rounding are exact.</summary>
/// <param name="Total">Sessions of the buckets that report crashes.</param>
/// <param name="Crashed">Of these, ended in an unhandled error.</param>
/// <param name="Errored">Share of sessions with a handled error; a line of its own.</param>
/// <param name="Abnormal">Share of hangs and forced quits; a line of its own.</param>
/// <param name="Traffic">All sessions, those of buckets without crashes too; null where none were reported.</param>
public sealed record CrashFreeFigures(long Total, long Crashed, Measured Errored, Measured Abnormal, long? Traffic) : ShareFigures
{
    /// <inheritdoc/>
    public override long N => Total;
    /// <inheritdoc/>
    public override long Part => Total - Crashed;
}
