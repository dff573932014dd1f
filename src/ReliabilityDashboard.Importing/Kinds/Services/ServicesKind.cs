using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Importing.Kinds.Services;

/// <summary>What the organisation runs or relies on.</summary>
public sealed class ServicesKind : ImportKind<ServiceRecord>
{
    public ServicesKind() : base("services", ServiceMapping.Fields, ServiceMapping.Map) => IsNamedByOthers = true;

    protected override IRecordWriter<ServiceRecord> WriterFor(WriterParts parts) => new ServiceWriter(parts.Days);
}
