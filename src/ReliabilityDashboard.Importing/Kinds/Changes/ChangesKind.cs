using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Importing.Kinds.Changes;

/// <summary>What was rolled out, configured or rebuilt, and when.</summary>
public sealed class ChangesKind : ImportKind<ChangeRecord>
{
    public ChangesKind() : base("changes", ChangeMapping.Fields, ChangeMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["id"], ["at"], ["kind"]]);

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Releases, configuration, infrastructure and growth: what may have set an incident off.", ["id", "at", "kind"],
        ("id", ["rel-412", "cfg-77"]),
        ("at", ["2026-05-04T09:30:00Z", "2026-05-04T11:05:00Z"]),
        ("kind", ["release", "configuration"]),
        ("service", ["checkout", "payments"]),
        ("title", ["4.12", "Time limit of card calls 30 s"]),
        ("result", ["succeeded", "rolled-back"]),
        ("strategy", ["canary", ""]),
        ("written_by", ["both", "person"]),
        ("fixes", ["", "INC-12"]));

    protected override IRecordWriter<ChangeRecord> WriterFor(WriterParts parts) => new ChangeWriter();

    protected override Func<ChangeRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Title.Value, record.At.Value);
}
