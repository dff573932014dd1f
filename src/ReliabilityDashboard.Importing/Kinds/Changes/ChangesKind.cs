using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Importing.Kinds.Changes;

/// <summary>What was rolled out, configured or rebuilt, and when.</summary>
public sealed class ChangesKind : ImportKind<ChangeRecord>
{
    public ChangesKind() : base("changes", ChangeMapping.Fields, ChangeMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["id"], ["at"], ["kind"]]);

    protected override IRecordWriter<ChangeRecord> WriterFor(WriterParts parts) => new ChangeWriter();

    protected override Func<ChangeRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.Title.Value, record.At.Value);
}
