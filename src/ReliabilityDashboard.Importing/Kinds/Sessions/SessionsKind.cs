using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Importing.Kinds.Sessions;

/// <summary>Counts of sessions, crashed ones among them, bucket by bucket.</summary>
public sealed class SessionsKind : ImportKind<SessionRecord>
{
    public SessionsKind() : base("sessions", SessionMapping.Fields, SessionMapping.Map) =>
        Required = [["time"], ["service"], ["total", "users"]];

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Counts of sessions and of those that crashed, hour by hour or day by day.", ["time", "service"],
        ("time", ["2026-05-04T10:00:00Z", "2026-05-04T11:00:00Z"]),
        ("bucket_seconds", ["3600", "3600"]),
        ("service", ["shopper-app", "shopper-app"]),
        ("release", ["4.12", "4.12"]),
        ("total", ["18400", "17950"]),
        ("crashed", ["31", "212"]));

    protected override IRecordWriter<SessionRecord> WriterFor(WriterParts parts) =>
        KeptWriter<SessionRecord>.Over(parts.Days, record => record.Time, days => new SessionWriter(days, parts.Source));
}
