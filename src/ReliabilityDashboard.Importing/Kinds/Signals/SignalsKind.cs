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

    protected override IRecordWriter<SignalRecord> WriterFor(WriterParts parts) =>
        KeptWriter<SignalRecord>.Over(parts.Days, record => record.Time, days => new SignalWriter(days, parts.Source));
}
