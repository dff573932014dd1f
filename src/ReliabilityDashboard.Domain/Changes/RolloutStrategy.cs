namespace ReliabilityDashboard.Domain.Changes;

/// <summary>How a change was rolled out.</summary>
public enum RolloutStrategy
{
    /// <summary>Everywhere at once.</summary>
    AllAtOnce,
    /// <summary>To a small share first.</summary>
    Canary,
    /// <summary>Beside the old one, then switched.</summary>
    BlueGreen,
}
