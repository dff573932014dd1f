using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Kinds.Signals;

/// <summary>The golden signals of services and their resources, bucket by bucket.</summary>
public sealed class SignalsKind() : ImportKind<SignalRecord>("signals", SignalMapping.Fields, SignalMapping.Map)
{
    protected override IRecordWriter<SignalRecord> WriterFor(WriterParts parts) =>
        KeptWriter<SignalRecord>.Over(parts.Days, record => record.Time, days => new SignalWriter(days, parts.Source));
}
