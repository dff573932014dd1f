using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Dependencies;

namespace ReliabilityDashboard.Importing.Kinds.Dependencies;

/// <summary>Which service calls which, and how.</summary>
public sealed class DependenciesKind : ImportKind<DependencyRecord>
{
    public DependenciesKind() : base("dependencies", DependencyMapping.Fields, DependencyMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["caller"], ["callee"]]);

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Which service calls which, how, and how well it is protected.", ["caller", "callee"],
        ("caller", ["checkout", "payments"]),
        ("callee", ["payments", "fynpay"]),
        ("mode", ["sync", "sync"]),
        ("critical", ["true", "true"]),
        ("timeout_ms", ["5000", "30000"]),
        ("circuit_breaker", ["true", "false"]),
        ("retry", ["backoff", "fixed"]));

    protected override IRecordWriter<DependencyRecord> WriterFor(WriterParts parts) => new DependencyWriter();
}
