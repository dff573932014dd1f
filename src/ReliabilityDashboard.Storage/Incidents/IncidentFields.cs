using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The fields of an incident as one side said them, the source or a person. Null: that side says nothing.</summary>
public sealed record IncidentFields
{
    public string? Title { get; init; }
    public string? Description { get; init; }
    public IncidentStatus? Status { get; init; }
    public Severity? Severity { get; init; }
    public string? Service { get; init; }
    /// <summary>Affected services by name; null where none were given.</summary>
    public IReadOnlyList<string>? Services { get; init; }
    public IncidentCategory? Category { get; init; }
    public Trigger? Trigger { get; init; }
    public string? Journey { get; init; }
    public string? Segment { get; init; }
    public DateTime? StartedAt { get; init; }
    public bool? StartedInferred { get; init; }
    public DateTime? DetectedAt { get; init; }
    public DateTime? AcknowledgedAt { get; init; }
    public DateTime? MitigatedAt { get; init; }
    public DateTime? ResolvedAt { get; init; }
    public long? AffectedUsers { get; init; }
    public long? ActiveUsers { get; init; }
    public double? ResponderHours { get; init; }
    public string? Fingerprint { get; init; }
    public string? ChangeId { get; init; }
    public bool? Exercise { get; init; }
    public string? DuplicateOf { get; init; }
    public bool? Backfilled { get; init; }
    public string? Url { get; init; }
    /// <summary>Unknown columns, a JSON object.</summary>
    public string? Attributes { get; init; }
}
