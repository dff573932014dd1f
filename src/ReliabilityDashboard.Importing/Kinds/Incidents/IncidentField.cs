namespace ReliabilityDashboard.Importing.Kinds.Incidents;

/// <summary>The fields of the kind incidents; a file's columns are these names in snake case.</summary>
public enum IncidentField
{
    Source,
    Id,
    Title,
    StartedAt,
    DetectedAt,
    Description,
    Status,
    Severity,
    Service,
    AffectedServices,
    Category,
    Trigger,
    Journey,
    Segment,
    StartedInferred,
    AcknowledgedAt,
    MitigatedAt,
    ResolvedAt,
    AffectedUsers,
    ActiveUsers,
    ResponderHours,
    Fingerprint,
    ChangeId,
    Exercise,
    DuplicateOf,
    Url,
}
