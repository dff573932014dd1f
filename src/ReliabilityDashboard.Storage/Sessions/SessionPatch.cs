using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>What one record says about one bucket of one series of sessions.</summary>
public readonly record struct SessionPatch(
    SeriesKey Series, DateTime Time, int BucketSeconds,
    Given<long?> Total,
    Given<long?> Crashed,
    Given<long?> Errored,
    Given<long?> Abnormal,
    Given<long?> Users,
    Given<long?> CrashedUsers,
    string? Attributes = null
);
