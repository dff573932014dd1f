using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Crashes;

namespace ReliabilityDashboard.Importing.Kinds.Crashes;

/// <summary>Crash reports, one each.</summary>
public sealed class CrashesKind : ImportKind<CrashRecord>
{
    public CrashesKind() : base("crashes", CrashMapping.Fields, CrashMapping.Map) =>
        Required = [["id"], ["at"], ["service"]];

    protected override IRecordWriter<CrashRecord> WriterFor(WriterParts parts) => new CrashWriter();

    protected override Func<CrashRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.ExceptionType.Value, record.At.Value);
}
