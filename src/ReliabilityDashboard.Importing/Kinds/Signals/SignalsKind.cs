using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Kinds.Signals;

/// <summary>The golden signals of services and their resources, bucket by bucket.</summary>
public sealed class SignalsKind : ImportKind<SignalRecord>
{
    public SignalsKind() : base("signals", SignalMapping.Fields, SignalMapping.Map) =>
        Required = [["time"], ["service"], ["requests", "errors", "implicit_errors", "latency_ok", "latency_failed", "utilisation"]];

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Requests, errors, latency and fullness of resources, hour by hour or day by day.", ["time", "service"],
        ("time", ["2026-05-04T10:00:00Z", "2026-05-04T10:00:00Z"]),
        ("bucket_seconds", ["3600", "3600"]),
        ("service", ["checkout", "inventory"]),
        ("resource", ["", "connections"]),
        ("requests", ["12500", ""]),
        ("errors", ["41", ""]),
        ("latency_ok", ["0.1:9000;0.5:3300;2:159", ""]),
        ("utilisation", ["", "0.72"]));

    protected override IRecordWriter<SignalRecord> WriterFor(WriterParts parts) =>
        KeptWriter<SignalRecord>.Over(parts.Days, record => record.Time, days => new SignalWriter(days, parts.Source));
}
