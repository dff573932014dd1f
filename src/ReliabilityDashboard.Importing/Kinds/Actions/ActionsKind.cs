using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Kinds.Actions;

/// <summary>What people agreed to change, kept by another system.</summary>
public sealed class ActionsKind : ImportKind<ActionRecord>
{
    public ActionsKind() : base("actions", ActionMapping.Fields, ActionMapping.Map)
    {
        Required = [["id"], ["title"], ["kind"], ["owner", "due", "opened", "state", "pattern"]];
        Wrappers = ["items"];
    }

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "What people agreed to change, on which service or call, and how far it is.", ["id", "title", "kind"],
        ("id", ["T-17", "T-21"]),
        ("title", ["Circuit breaker before the card provider", "Rehearse the failover"]),
        ("kind", ["architectural", "process"]),
        ("service", ["", "inventory"]),
        ("caller", ["checkout", ""]),
        ("callee", ["payments", ""]),
        ("pattern", ["circuit-breaker", ""]),
        ("owner", ["Payments", "Warehouse"]),
        ("due", ["2026-06-30", "2026-05-31"]),
        ("opened", ["2026-05-05", "2026-04-02"]),
        ("state", ["in-progress", "done"]),
        ("done", ["", "2026-05-12"]),
        ("incidents", ["INC-1", ""]));

    protected override IRecordWriter<ActionRecord> WriterFor(WriterParts parts) => new ActionWriter(parts.Time);

    protected override Func<ActionRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Said.Title.Value, null);
}
