using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Sessions of a period and of the one it is compared with. Each was read by itself: a day that an edge cuts is cut in its own
/// period only.</summary>
public sealed class SessionRecords : MetricRecords
{
    /// <summary>Both periods.</summary>
    public required ComparedPeriod Periods { get; init; }
    /// <summary>Those of the period.</summary>
    public required SessionSide Current { get; init; }
    /// <summary>Those of the one before; empty where nothing is compared.</summary>
    public required SessionSide Previous { get; init; }

    /// <summary>The side that holds a stretch.</summary>
    public SessionSide Of(Period stretch) =>
        stretch.From >= Periods.Current.From && stretch.To <= Periods.Current.To ? Current : Previous;
}
