namespace ReliabilityDashboard.Domain.Time;

/// <summary>What a period is compared with.</summary>
public enum Compare
{
    /// <summary>The one before it.</summary>
    Previous,
    /// <summary>The same dates a year earlier.</summary>
    Year,
}
