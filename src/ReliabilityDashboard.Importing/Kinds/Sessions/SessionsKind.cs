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

    protected override IRecordWriter<SessionRecord> WriterFor(WriterParts parts) =>
        KeptWriter<SessionRecord>.Over(parts.Days, record => record.Time, days => new SessionWriter(days, parts.Source));
}
