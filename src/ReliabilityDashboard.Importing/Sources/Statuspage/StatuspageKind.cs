using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>The incident history of a public status page: incidents in the page's own form.</summary>
public sealed class StatuspageKind : ImportKind<IncidentRecord>
{
    public StatuspageKind() : base("statuspage", StatuspageMapping.Fields, StatuspageMapping.Map) =>
        (Title, Formats, Wrappers) = ("Histories of status pages", [FileFormat.Json], StatuspageMapping.Wrappers);

    public override KindGuide Guide { get; } = new(
        "The incident history of a public status page, as the page itself publishes it.", ["id", "name"],
        """
        {
          "incidents": [
            {
              "id": "k3x9", "name": "Card payments are declined", "status": "resolved", "impact": "major",
              "started_at": "2026-05-04T10:00:00Z", "resolved_at": "2026-05-04T11:45:00Z",
              "components": [{ "name": "payments" }],
              "incident_updates": [
                { "status": "investigating", "created_at": "2026-05-04T10:06:00Z", "body": "We look into declined payments." }
              ]
            }
          ]
        }

        """);

    protected override IRecordWriter<IncidentRecord> WriterFor(WriterParts parts) => new IncidentWriter(parts.Time);

    protected override Func<IncidentRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.StartedAt).Value);
}
