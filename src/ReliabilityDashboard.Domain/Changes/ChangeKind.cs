namespace ReliabilityDashboard.Domain.Changes;

/// <summary>What kind of change was made.</summary>
public enum ChangeKind
{
    /// <summary>New code.</summary>
    Release,
    /// <summary>New settings.</summary>
    Configuration,
    /// <summary>Machines, network, cluster, provider.</summary>
    Infrastructure,
    /// <summary>More users or traffic, from its instant to its end.</summary>
    Growth,
}
