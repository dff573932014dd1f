using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>What a source says of one crash.</summary>
public sealed record CrashRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Id { get; init; }
    public Given<DateTime?> At { get; init; }
    public Given<string> Service { get; init; }
    public Given<string> ExceptionType { get; init; }
    public Given<string> Message { get; init; }
    public Given<string> Stack { get; init; }
    public Given<string> SessionId { get; init; }
    public Given<string> TraceId { get; init; }
    public Given<string> Release { get; init; }
    public Given<string> Platform { get; init; }
    public Given<string> Segment { get; init; }
    public Given<string> Journey { get; init; }
    public Given<string> Action { get; init; }
    public Given<double?> MemoryMb { get; init; }
    public Given<long?> ActiveConnections { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What a new crash lacks, null where nothing: an update may leave these out.</summary>
    public Rejection? MissingForNew() =>
        At.Value is null ? new("at", "expected an instant for a new crash")
        : Service.Value is null ? new("service", "expected a value for a new crash")
        : null;
}
