namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>How bad an incident is, one the worst.</summary>
public enum Severity
{
    /// <summary>Critical.</summary>
    Sev1,
    /// <summary>Major.</summary>
    Sev2,
    /// <summary>Minor.</summary>
    Sev3,
    /// <summary>Negligible.</summary>
    Sev4,
}
