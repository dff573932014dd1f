namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>The statistical test behind a comparison.</summary>
public enum TestKind
{
    /// <summary>Mann-Whitney on single incidents.</summary>
    MannWhitney,
    /// <summary>Mann-Whitney on the ratios of ISO weeks.</summary>
    MannWhitneyWeekly,
    /// <summary>Fisher's exact test of two shares.</summary>
    Fisher,
    /// <summary>Quasi-Poisson on weekly counts.</summary>
    QuasiPoisson,
}
