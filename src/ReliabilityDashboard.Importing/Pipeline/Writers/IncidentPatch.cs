using ReliabilityDashboard.Importing.Mapping;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Pipeline.Writers;

/// <summary>Lays a record over what its source said before: absent leaves, empty clears.</summary>
internal static class IncidentPatch
{
    public static IncidentFields Over(IncidentFields stored, IncidentRecord record) => new()
    {
        Title = record.Title.Over(stored.Title),
        Description = record.Description.Over(stored.Description),
        Status = record.Status.Over(stored.Status),
        Severity = record.Severity.Over(stored.Severity),
        Service = record.Service.Over(stored.Service),
        Services = record.AffectedServices.Over(stored.Services),
        Category = record.Category.Over(stored.Category),
        Trigger = record.Trigger.Over(stored.Trigger),
        Journey = record.Journey.Over(stored.Journey),
        Segment = record.Segment.Over(stored.Segment),
        StartedAt = record.StartedAt.Over(stored.StartedAt),
        StartedInferred = record.StartedInferred.Over(stored.StartedInferred),
        DetectedAt = record.DetectedAt.Over(stored.DetectedAt),
        AcknowledgedAt = record.AcknowledgedAt.Over(stored.AcknowledgedAt),
        MitigatedAt = record.MitigatedAt.Over(stored.MitigatedAt),
        ResolvedAt = record.ResolvedAt.Over(stored.ResolvedAt),
        AffectedUsers = record.AffectedUsers.Over(stored.AffectedUsers),
        ActiveUsers = record.ActiveUsers.Over(stored.ActiveUsers),
        ResponderHours = record.ResponderHours.Over(stored.ResponderHours),
        Fingerprint = record.Fingerprint.Over(stored.Fingerprint),
        ChangeId = record.ChangeId.Over(stored.ChangeId),
        Exercise = record.Exercise.Over(stored.Exercise),
        DuplicateOf = record.DuplicateOf.Over(stored.DuplicateOf),
        Backfilled = record.Backfilled.Over(stored.Backfilled),
        Url = record.Url.Over(stored.Url),
        Attributes = AttributeText.Merge(stored.Attributes, record.Attributes),
    };
}
