using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Dependencies;

namespace ReliabilityDashboard.Importing.Kinds.Dependencies;

/// <summary>Which service calls which, and how.</summary>
public sealed class DependenciesKind : ImportKind<DependencyRecord>
{
    public DependenciesKind() : base("dependencies", DependencyMapping.Fields, DependencyMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["caller"], ["callee"]]);

    protected override IRecordWriter<DependencyRecord> WriterFor(WriterParts parts) => new DependencyWriter();
}
