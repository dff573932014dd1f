namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Distinct users of one source bucket.</summary>
/// <param name="Start">UTC start of the bucket.</param>
/// <param name="BucketSeconds">Its length.</param>
/// <param name="Users">Distinct users.</param>
/// <param name="CrashedUsers">Of these, with at least one crash.</param>
/// <param name="Undivided">The row has no release, platform, segment and journey: each user stands in one such row a day.</param>
public readonly record struct UserRow(DateTime Start, int BucketSeconds, long? Users, long? CrashedUsers, bool Undivided);
