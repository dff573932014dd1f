using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>The records of one kind that a filter lets through, with what metrics need beside them.</summary>
public abstract class MetricRecords
{
    /// <summary>The reporting calendar.</summary>
    public required ReportingCalendar Calendar { get; init; }
    /// <summary>The present instant.</summary>
    public required DateTime Now { get; init; }
    /// <summary>Instant of the first stored record of the kind, before filters; null where none is stored.</summary>
    public required DateTime? FirstStored { get; init; }
}
