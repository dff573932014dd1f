using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>What a source says of one action.</summary>
public sealed record ActionRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Id { get; init; }
    /// <summary>What it came out of, in the source's word; null: it is the source's own.</summary>
    public ActionOrigin? Origin { get; init; }
    public string? OriginId { get; init; }
    /// <summary>What it says, field by field.</summary>
    public ActionPatch Said { get; init; } = new();
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What a new action lacks, null where nothing: an update may leave these out.</summary>
    public Rejection? MissingForNew() =>
        Said.Title.Value is null ? new("title", "expected a value for a new action")
        : Said.Kind.Value is null ? new("kind", "expected a value for a new action")
        : null;
}
