using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Kinds.Incidents;

/// <summary>What failed, when, and whom it struck.</summary>
public sealed class IncidentsKind : ImportKind<IncidentRecord>
{
    public IncidentsKind() : base("incidents", IncidentMapping.Fields, IncidentMapping.Map) =>
        Required = [["id"], ["title"], ["started_at", "detected_at"]];

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "What failed, when it was noticed and over, and whom it struck.", ["id", "title", "started_at or detected_at"],
        ("id", ["INC-1", "INC-2"]),
        ("title", ["Card payments time out", "Search finds nothing"]),
        ("severity", ["sev2", "sev3"]),
        ("service", ["payments", "search"]),
        ("affected_services", ["checkout;orders", ""]),
        ("category", ["integration", "data"]),
        ("started_at", ["2026-05-04T10:00:00Z", "2026-05-05T14:20:00+02:00"]),
        ("detected_at", ["2026-05-04T10:06:00Z", "2026-05-05T14:31:00+02:00"]),
        ("acknowledged_at", ["2026-05-04T10:09:00Z", ""]),
        ("mitigated_at", ["2026-05-04T11:10:00Z", ""]),
        ("resolved_at", ["2026-05-04T11:45:00Z", "2026-05-05T15:02:00+02:00"]),
        ("affected_users", ["2100", ""]),
        ("active_users", ["38000", ""]),
        ("change_id", ["rel-412", ""]));

    protected override IRecordWriter<IncidentRecord> WriterFor(WriterParts parts) => new IncidentWriter(parts.Time);

    protected override Func<IncidentRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.StartedAt).Value);
}
