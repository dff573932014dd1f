using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>What a file says of the sessions of one series in one bucket. Missing parts of the key are empty.</summary>
public sealed record SessionRecord
{
    /// <summary>The length of a bucket that does not say its own.</summary>
    public const int DefaultBucketSeconds = 3600;
    /// <summary>The longest bucket that is taken: a leap year.</summary>
    public const int LongestBucketSeconds = 366 * 86_400;

    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required DateTime Time { get; init; }
    public required int BucketSeconds { get; init; }
    public required string Service { get; init; }
    public required string Release { get; init; }
    public required string Platform { get; init; }
    public required string Segment { get; init; }
    public required string Journey { get; init; }
    public Given<long?> Total { get; init; }
    public Given<long?> Crashed { get; init; }
    public Given<long?> Errored { get; init; }
    public Given<long?> Abnormal { get; init; }
    public Given<long?> Users { get; init; }
    public Given<long?> CrashedUsers { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }
}
