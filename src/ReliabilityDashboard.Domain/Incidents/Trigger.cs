namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>What set an incident off.</summary>
public enum Trigger
{
    /// <summary>A release or a configuration change.</summary>
    Release,
    /// <summary>An infrastructure change, often days before.</summary>
    Infrastructure,
    /// <summary>User growth or a traffic spike.</summary>
    Growth,
}
