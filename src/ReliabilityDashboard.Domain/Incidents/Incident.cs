namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>What the metrics need of an incident, as it holds now: people's words over the source's.</summary>
/// <remarks>Instants are UTC. Their order is not promised; the metrics leave out what needs a broken pair.</remarks>
public sealed record Incident
{
    /// <summary>Our own id.</summary>
    public required long Id { get; init; }
    /// <summary>The source's name.</summary>
    public required string Source { get; init; }
    /// <summary>The source's id.</summary>
    public required string ExternalId { get; init; }
    /// <summary>What failed, in the source's or a person's words.</summary>
    public required string Title { get; init; }
    /// <summary>Start of the failure; where <see cref="StartedInferred"/>, only the moment it was noticed.</summary>
    public required DateTime StartedAt { get; init; }
    /// <summary>The source knows only when it was noticed: gives no time to detection.</summary>
    public bool StartedInferred { get; init; }
    /// <summary>When the failure was noticed.</summary>
    public DateTime? DetectedAt { get; init; }
    /// <summary>When a person took it.</summary>
    public DateTime? AcknowledgedAt { get; init; }
    /// <summary>When users were no longer affected.</summary>
    public DateTime? MitigatedAt { get; init; }
    /// <summary>The mitigation follows from what its source published of the parts.</summary>
    public bool MitigatedInferred { get; init; }
    /// <summary>When it was taken for over before it was opened again, in order: in none of its spans.</summary>
    public IReadOnlyList<ResolvedStretch> Reopened { get; init; } = [];
    /// <summary>When it was over.</summary>
    public DateTime? ResolvedAt { get; init; }
    /// <summary>Where it stands.</summary>
    public IncidentStatus Status { get; init; }
    /// <summary>The word of its source or a person for where it stands, also where the instants say otherwise; null where nobody said
    /// one.</summary>
    public IncidentStatus? StatusWord { get; init; }
    /// <summary>Severity, null where unknown.</summary>
    public Severity? Severity { get; init; }
    /// <summary>Category, null where unknown.</summary>
    public IncidentCategory? Category { get; init; }
    /// <summary>Trigger, null where unknown.</summary>
    public Trigger? Trigger { get; init; }
    /// <summary>The service it began in, null where unknown.</summary>
    public string? Service { get; init; }
    /// <summary>Whose failure it was, where the source or a person says it was not the own service's: a name of any kind.</summary>
    public string? FailingDependency { get; init; }
    /// <summary>Every affected service that the source or a person named, the incident's own among them; null where none was
    /// given.</summary>
    public IReadOnlyList<string>? AffectedServices { get; init; }
    /// <summary>The business journey it hit.</summary>
    public string? Journey { get; init; }
    /// <summary>The user segment it hit.</summary>
    public string? Segment { get; init; }
    /// <summary>Users affected.</summary>
    public long? AffectedUsers { get; init; }
    /// <summary>Users active while it lasted.</summary>
    public long? ActiveUsers { get; init; }
    /// <summary>Hours people spent on it.</summary>
    public double? ResponderHours { get; init; }
    /// <summary>A drill: in no metric.</summary>
    public bool Exercise { get; init; }
    /// <summary>Another incident stands for it: in no metric.</summary>
    public bool Duplicate { get; init; }
    /// <summary>It is said to be a duplicate of one that is not stored, so it counts.</summary>
    public bool OriginalUnknown { get; init; }
    /// <summary>What it was where it is cancelled, in a person's word: "maintenance".</summary>
    public string? CancelledAs { get; init; }
    /// <summary>Its source posted maintenance as an incident.</summary>
    public bool MaintenancePosted { get; init; }
    /// <summary>The source no longer knows it: in no metric.</summary>
    public bool MissingAtSource { get; init; }
    /// <summary>The failure mode (recurrence group) it belongs to; redirects of merged groups are already followed.</summary>
    public required long GroupId { get; init; }

    /// <summary>Where it came from: the failing dependency, else the service it began in; null where neither is known.</summary>
    public string? Origin => FailingDependency ?? Service;

    /// <summary>Every node that it touched: origin, own service and affected ones, each once.</summary>
    public IEnumerable<string> Hit =>
        new[] { Origin, Service }.OfType<string>().Concat(AffectedServices ?? []).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hours from its start to mitigation, else to resolution; null without an end or where that is before the start.</summary>
    public double? Hours => (MitigatedAt ?? ResolvedAt) - StartedAt is { } length && length >= TimeSpan.Zero ? length.TotalHours : null;

    /// <summary>Whether it is counted at all: not cancelled, no duplicate, no exercise, still known to its source.</summary>
    public bool Counts => Status != IncidentStatus.Cancelled && !Duplicate && !Exercise && !MissingAtSource;

    /// <summary>Whether users may still be affected: no resolution known and not resolved by word.</summary>
    public bool IsOpen => Status is IncidentStatus.Open or IncidentStatus.Mitigated;
}
