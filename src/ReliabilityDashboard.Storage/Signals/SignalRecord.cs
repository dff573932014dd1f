using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>What a file says of the golden signals of one service (and resource) in one bucket.</summary>
public sealed record SignalRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required DateTime Time { get; init; }
    public required int BucketSeconds { get; init; }
    public required string Service { get; init; }
    public required string Resource { get; init; }
    public Given<long?> Requests { get; init; }
    public Given<long?> Errors { get; init; }
    public Given<long?> ImplicitErrors { get; init; }
    public Given<LatencyHistogram> LatencyOk { get; init; }
    public Given<LatencyHistogram> LatencyFailed { get; init; }
    public Given<double?> Utilisation { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }
}
