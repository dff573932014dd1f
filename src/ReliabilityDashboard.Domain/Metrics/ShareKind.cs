namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Of what a blast radius is a share.</summary>
public enum ShareKind
{
    /// <summary>Of the active users.</summary>
    Users,
    /// <summary>Of the other known services; marked, used only where the users share is missing.</summary>
    Services,
}
