using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>What a source says of one incident.</summary>
public sealed record IncidentRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }

    public required string Id { get; init; }

    /// <summary>What it says, field by field.</summary>
    public IncidentPatch Said { get; init; } = new();

    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What it says of a field.</summary>
    public Given<T> Get<T>(IncidentField<T> field) => Said.Get(field);

    /// <summary>What a new incident lacks, null where nothing: an update may leave these out.</summary>
    public Rejection? MissingForNew() =>
        Said[IncidentField.Title] is null ? new("title", "expected a value for a new incident")
        : Said[IncidentField.StartedAt] is null && Said[IncidentField.DetectedAt] is null
            ? new("started_at", "expected an instant here or in detected_at for a new incident")
        : null;

    /// <summary>The record as it is stored when new: without a start the detection is the start, inferred.</summary>
    public IncidentRecord AsNew() =>
        Said[IncidentField.StartedAt] is null && Said.Get(IncidentField.DetectedAt).Value is { } detected
            ? this with { Said = Said.With(IncidentField.StartedAt, detected).With(IncidentField.StartedInferred, true) }
            : this;

    /// <summary>What the source says from now on: absent leaves, empty clears.</summary>
    public IncidentFields Over(IncidentFields said) => Said.Over(said, AttributeText.Merge(said.Attributes, Attributes));
}
