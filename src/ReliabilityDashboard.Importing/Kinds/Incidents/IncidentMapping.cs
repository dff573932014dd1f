using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Kinds.Incidents;

/// <summary>Raw cells to incidents. Pure.</summary>
public static class IncidentMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<IncidentField>();

    public static Mapped<IncidentRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<IncidentField>(fields, Fields, context);
        var (startedAt, detectedAt) = (row.Begin(IncidentField.StartedAt), row.Instant(IncidentField.DetectedAt));
        if (startedAt is { IsGiven: true, Value: null } && detectedAt.Value is null)
            row.Fault(IncidentField.StartedAt, "expected an instant here or in detected_at, but it is empty");
        var record = new IncidentRecord
        {
            Source = row.Text(IncidentField.Source).Value,
            Id = row.Key(IncidentField.Id),
            Title = row.NotEmptied(IncidentField.Title, row.Text(IncidentField.Title)),
            StartedAt = startedAt,
            DetectedAt = detectedAt,
            Description = row.Text(IncidentField.Description),
            Status = row.Word(IncidentField.Status, KnownWords.Status),
            Severity = row.Word(IncidentField.Severity, KnownWords.Severity),
            Service = row.Text(IncidentField.Service),
            AffectedServices = row.List(IncidentField.AffectedServices),
            Category = row.Word(IncidentField.Category, KnownWords.Category),
            Trigger = row.Word(IncidentField.Trigger, KnownWords.Trigger),
            Journey = row.Text(IncidentField.Journey),
            Segment = row.Text(IncidentField.Segment),
            StartedInferred = row.YesNo(IncidentField.StartedInferred),
            AcknowledgedAt = row.Instant(IncidentField.AcknowledgedAt),
            MitigatedAt = row.Instant(IncidentField.MitigatedAt),
            ResolvedAt = row.Instant(IncidentField.ResolvedAt),
            AffectedUsers = row.Whole(IncidentField.AffectedUsers),
            ActiveUsers = row.Whole(IncidentField.ActiveUsers),
            ResponderHours = row.Decimal(IncidentField.ResponderHours),
            Fingerprint = row.Text(IncidentField.Fingerprint),
            ChangeId = row.Text(IncidentField.ChangeId),
            Exercise = row.YesNo(IncidentField.Exercise),
            DuplicateOf = row.Text(IncidentField.DuplicateOf),
            Url = row.Text(IncidentField.Url),
            Attributes = fields.Attributes(),
        };
        // An emptied start is the detection's, as in a new record; a start that is not spoken of stays as stored.
        return row.Done(startedAt.IsGiven ? record.AsNew() : record);
    }
}
