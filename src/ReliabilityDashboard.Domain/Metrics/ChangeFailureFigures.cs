namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many changes set off an incident.</summary>
/// <param name="Failed">Distinct changes with an incident linked by the source or a person.</param>
/// <param name="FailedWithSuggested">The same with suggested links too.</param>
/// <param name="N">All changes of kind release, configuration, infrastructure.</param>
public sealed record ChangeFailureFigures(long Failed, long FailedWithSuggested, long N)
{
    /// <summary>The rate, a fraction.</summary>
    public Measured Value => Measured.Share(Failed, N);
    /// <summary>The rate with suggested links.</summary>
    public Measured Suggested => Measured.Share(FailedWithSuggested, N);
}
