using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Importing.Kinds.Services;

/// <summary>What the organisation runs or relies on.</summary>
public sealed class ServicesKind : ImportKind<ServiceRecord>
{
    public ServicesKind() : base("services", ServiceMapping.Fields, ServiceMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["name"],
            ["team", "team_size", "tier", "kind", "rate_limit", "load_shedding", "declared_at", "aliases"]]);

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "Services and third parties: who owns what, and how much hangs on it.", ["name"],
        ("name", ["checkout", "payments", "fynpay"]),
        ("kind", ["service", "service", "third-party"]),
        ("team", ["Ordering", "Ordering", ""]),
        ("tier", ["1", "1", "1"]),
        ("owner", ["Mara Lind", "Jonas Weber", ""]),
        ("aliases", ["shop-checkout", "pay;payments-api", ""]));

    protected override IRecordWriter<ServiceRecord> WriterFor(WriterParts parts) => new ServiceWriter(parts.Days);
}
