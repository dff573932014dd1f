namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>How a caller tries again.</summary>
public enum RetryPolicy
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>After a fixed wait.</summary>
    Fixed,
    /// <summary>With exponential backoff.</summary>
    Backoff,
    /// <summary>With exponential backoff and jitter.</summary>
    BackoffJitter,
}
