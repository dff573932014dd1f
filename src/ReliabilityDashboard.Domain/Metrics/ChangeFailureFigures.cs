using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many changes set off an incident.</summary>
/// <param name="Failed">Distinct changes with an incident linked by the source or a person.</param>
/// <param name="FailedWithSuggested">The same with suggested links too.</param>
/// <param name="N">All changes of kind release, configuration, infrastructure.</param>
public sealed record ChangeFailureFigures(long Failed, long FailedWithSuggested, long N) : ShareFigures
{
    /// <inheritdoc/>
    public override long N { get; } = N;
    /// <inheritdoc/>
    public override long Part => Failed;
    /// <summary>The rate with suggested links.</summary>
    public Measured Suggested => Measured.Share(FailedWithSuggested, N);
}
