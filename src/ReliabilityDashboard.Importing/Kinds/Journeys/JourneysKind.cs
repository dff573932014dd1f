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

    protected override IRecordWriter<JourneyRecord> WriterFor(WriterParts parts) => new JourneyWriter();
}
