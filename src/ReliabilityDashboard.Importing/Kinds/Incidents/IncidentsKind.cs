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

    protected override IRecordWriter<IncidentRecord> WriterFor(WriterParts parts) => new IncidentWriter(parts.Time);

    protected override Func<IncidentRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.StartedAt).Value);
}
