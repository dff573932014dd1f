using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Changes;

/// <summary>What a source says of one change.</summary>
public sealed record ChangeRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Id { get; init; }
    public Given<DateTime?> At { get; init; }
    public Given<ChangeKind?> Kind { get; init; }
    public Given<string> Service { get; init; }
    public Given<string> Title { get; init; }
    public Given<string> Url { get; init; }
    public Given<DateTime?> EndedAt { get; init; }
    public Given<ChangeResult?> Result { get; init; }
    public Given<RolloutStrategy?> Strategy { get; init; }
    public Given<DateTime?> RolledBackAt { get; init; }
    public Given<RollbackKind?> Rollback { get; init; }
    public Given<WrittenBy?> WrittenBy { get; init; }
    public Given<string> Fixes { get; init; }
    /// <summary>What may tell how it was written where its source does not say it; null where there is none. It is not stored.</summary>
    public WrittenBySigns? Signs { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What it says of the fields that people may say too.</summary>
    /// <param name="patterns">By which it is told how a change was written.</param>
    internal ChangePatch Said(WrittenByPatterns patterns) => new()
    {
        Service = Service, Kind = Kind, Fixes = Fixes, Strategy = Strategy, Result = Result,
        WrittenBy = WrittenBy.Value is not null || Signs is null ? WrittenBy : Given<WrittenBy?>.Of(patterns.Tell(Signs)),
    };

    /// <summary>What a new change lacks, null where nothing: an update may leave these out.</summary>
    public Rejection? MissingForNew() =>
        At.Value is null ? new("at", "expected an instant for a new change")
        : Kind.Value is null ? new("kind", "expected a value for a new change")
        : null;
}
