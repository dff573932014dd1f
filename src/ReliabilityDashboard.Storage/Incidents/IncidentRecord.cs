using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>What a source says of one incident.</summary>
public sealed record IncidentRecord
{
    /// <summary>The record's own source; null: that of the run.</summary>
    public string? Source { get; init; }
    public required string Id { get; init; }
    public Given<string> Title { get; init; }
    public Given<DateTime?> StartedAt { get; init; }
    public Given<DateTime?> DetectedAt { get; init; }
    public Given<string> Description { get; init; }
    public Given<IncidentStatus?> Status { get; init; }
    public Given<Severity?> Severity { get; init; }
    public Given<string> Service { get; init; }
    public Given<IReadOnlyList<string>> AffectedServices { get; init; }
    public Given<IncidentCategory?> Category { get; init; }
    public Given<Trigger?> Trigger { get; init; }
    public Given<string> Journey { get; init; }
    public Given<string> Segment { get; init; }
    public Given<bool?> StartedInferred { get; init; }
    public Given<DateTime?> AcknowledgedAt { get; init; }
    public Given<DateTime?> MitigatedAt { get; init; }
    public Given<DateTime?> ResolvedAt { get; init; }
    public Given<long?> AffectedUsers { get; init; }
    public Given<long?> ActiveUsers { get; init; }
    public Given<double?> ResponderHours { get; init; }
    public Given<string> Fingerprint { get; init; }
    public Given<string> ChangeId { get; init; }
    public Given<bool?> Exercise { get; init; }
    public Given<string> DuplicateOf { get; init; }
    public Given<string> Url { get; init; }
    /// <summary>The source published it after the fact.</summary>
    public Given<bool?> Backfilled { get; init; }
    /// <summary>The columns that are no field, a JSON object in which null empties an attribute; null where there are none.</summary>
    public string? Attributes { get; init; }

    /// <summary>What a new incident lacks, null where nothing: an update may leave these out.</summary>
    public Rejection? MissingForNew() =>
        Title.Value is null ? new("title", "expected a value for a new incident")
        : StartedAt.Value is null && DetectedAt.Value is null
            ? new("started_at", "expected an instant here or in detected_at for a new incident")
        : null;

    /// <summary>The record as it is stored when new: without a start the detection is the start, inferred.</summary>
    public IncidentRecord AsNew() => StartedAt.Value is null && DetectedAt.Value is not null
        ? this with { StartedAt = DetectedAt, StartedInferred = Given<bool?>.Of(true) }
        : this;

    /// <summary>The record over what its source said before: absent leaves, empty clears.</summary>
    public IncidentFields Over(IncidentFields stored) => new()
    {
        Title = Title.Over(stored.Title),
        Description = Description.Over(stored.Description),
        Status = Status.Over(stored.Status),
        Severity = Severity.Over(stored.Severity),
        Service = Service.Over(stored.Service),
        Services = AffectedServices.Over(stored.Services),
        Category = Category.Over(stored.Category),
        Trigger = Trigger.Over(stored.Trigger),
        Journey = Journey.Over(stored.Journey),
        Segment = Segment.Over(stored.Segment),
        StartedAt = StartedAt.Over(stored.StartedAt),
        StartedInferred = StartedInferred.Over(stored.StartedInferred),
        DetectedAt = DetectedAt.Over(stored.DetectedAt),
        AcknowledgedAt = AcknowledgedAt.Over(stored.AcknowledgedAt),
        MitigatedAt = MitigatedAt.Over(stored.MitigatedAt),
        ResolvedAt = ResolvedAt.Over(stored.ResolvedAt),
        AffectedUsers = AffectedUsers.Over(stored.AffectedUsers),
        ActiveUsers = ActiveUsers.Over(stored.ActiveUsers),
        ResponderHours = ResponderHours.Over(stored.ResponderHours),
        Fingerprint = Fingerprint.Over(stored.Fingerprint),
        ChangeId = ChangeId.Over(stored.ChangeId),
        Exercise = Exercise.Over(stored.Exercise),
        DuplicateOf = DuplicateOf.Over(stored.DuplicateOf),
        Backfilled = Backfilled.Over(stored.Backfilled),
        Url = Url.Over(stored.Url),
        Attributes = AttributeText.Merge(stored.Attributes, Attributes),
    };
}
