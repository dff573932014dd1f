using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Crashes;

namespace ReliabilityDashboard.Importing.Kinds.Crashes;

/// <summary>Crash reports, one each.</summary>
public sealed class CrashesKind : ImportKind<CrashRecord>
{
    public CrashesKind() : base("crashes", CrashMapping.Fields, CrashMapping.Map) =>
        Required = [["id"], ["at"], ["service"]];

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Crash reports, one each, with what failed and where.", ["id", "at", "service"],
        ("id", ["c-1"]),
        ("at", ["2026-05-04T10:02:11Z"]),
        ("service", ["shopper-app"]),
        ("exception_type", ["TimeoutException"]),
        ("message", ["No answer after 30 s"]),
        ("stack", ["at Shop.Pay.Charge()\nat Shop.Checkout.Confirm()"]),
        ("release", ["4.12"]),
        ("platform", ["android"]));

    protected override IRecordWriter<CrashRecord> WriterFor(WriterParts parts) => new CrashWriter();

    protected override Func<CrashRecord, RecordIdentity> IdentityOf { get; } = record =>
        new(record.Source, record.Id, record.ExceptionType.Value, record.At.Value);
}
