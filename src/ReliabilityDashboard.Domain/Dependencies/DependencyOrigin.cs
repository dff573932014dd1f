namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Where an edge is known from.</summary>
public enum DependencyOrigin
{
    /// <summary>Somebody wrote it down.</summary>
    Declared,
    /// <summary>It was seen in traces.</summary>
    Observed,
}
