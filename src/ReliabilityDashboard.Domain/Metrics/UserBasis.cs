namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What a crash-free rate of users counts.</summary>
public enum UserBasis
{
    /// <summary>Users of a day, from undivided rows.</summary>
    UserDays,
    /// <summary>Users of a day and a platform (release, segment, journey): the same person may count several times.</summary>
    UserPlatforms,
}
