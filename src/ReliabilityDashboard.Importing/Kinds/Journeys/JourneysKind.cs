using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Importing.Kinds.Journeys;

/// <summary>What people come to do, and which services it takes.</summary>
public sealed class JourneysKind : ImportKind<JourneyRecord>
{
    public JourneysKind() : base("journeys", JourneyMapping.Fields, JourneyMapping.Map) =>
        (IsNamedByOthers, Required) = (true, [["name"],
            ["weight", "conversion_rate", "average_order_value", "sessions_per_hour", "critical_services"]]);

    public override KindGuide Guide { get; } = KindGuide.Csv(
        "What people come to do, what it is worth, and which services it takes.", ["name"],
        ("name", ["checkout"]),
        ("weight", ["10"]),
        ("conversion_rate", ["0.032"]),
        ("average_order_value", ["64.50"]),
        ("services", ["basket;checkout;payments"]),
        ("critical_services", ["checkout;payments"]));

    protected override IRecordWriter<JourneyRecord> WriterFor(WriterParts parts) => new JourneyWriter();
}
