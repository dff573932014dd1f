using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>From what a metric is computed, and its pure function.</summary>
public sealed record Reckoning
{
    private Reckoning(RecordKind records, Func<MetricRecords, Func<Period, MetricFigures>> over) => (Records, Over) = (records, over);

    /// <summary>The records that are read for it.</summary>
    public RecordKind Records { get; }
    /// <summary>The function: given the records once, the figures of any stretch inside what was read.</summary>
    public Func<MetricRecords, Func<Period, MetricFigures>> Over { get; }
    /// <summary>Earlier records of the same kind decide too, as far back as an earlier one makes a later one a repeat.</summary>
    public bool LooksBack { get; init; }
    /// <summary>Is set against the sessions of the same stretch as well.</summary>
    public bool WithSessions { get; init; }

    /// <summary>From incidents.</summary>
    public static Reckoning Incidents(Func<IncidentRecords, Func<Period, MetricFigures>> over) =>
        new(RecordKind.Incidents, records => over((IncidentRecords)records));

    /// <summary>From sessions and their users.</summary>
    public static Reckoning Sessions(Func<SessionRecords, Func<Period, MetricFigures>> over) =>
        new(RecordKind.Sessions, records => over((SessionRecords)records));

    /// <summary>From stored crash records.</summary>
    public static Reckoning Crashes(Func<CrashRecords, Func<Period, MetricFigures>> over) =>
        new(RecordKind.Crashes, records => over((CrashRecords)records));

    /// <summary>From changes and the incidents that name them.</summary>
    public static Reckoning Changes(Func<ChangeRecords, Func<Period, MetricFigures>> over) =>
        new(RecordKind.Changes, records => over((ChangeRecords)records));
}
