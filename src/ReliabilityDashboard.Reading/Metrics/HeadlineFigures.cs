using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The headline figures of one stretch of time.</summary>
/// <param name="figures">Those of each metric; null where the filter has a dimension that its records do not have: no figure, rather than
/// the unfiltered one.</param>
public sealed class HeadlineFigures(IReadOnlyDictionary<Metric, MetricFigures?> figures)
{
    /// <summary>Crash-free sessions; null where the filter has a dimension that sessions do not have.</summary>
    public CrashFreeFigures? Sessions => (CrashFreeFigures?)Of(CrashFreeSessionRate.Metric);
    /// <summary>Time to recovery, seconds.</summary>
    public SpanSet Recovery => (SpanSet?)Of(TimeToRecovery.Metric) ?? SpanSet.None;
    /// <summary>Time to detection, seconds.</summary>
    public DurationFigures Detection => ((SpanSet?)Of(TimeToDetection.Metric) ?? SpanSet.None).Durations;
    /// <summary>Repeat rate of incidents.</summary>
    public RepeatFigures Repeats => (RepeatFigures?)Of(RepeatRate.Metric) ?? new(0, 0, HistoryComplete: false);
    /// <summary>How far failures spread.</summary>
    public BlastFigures Blast => (BlastFigures?)Of(BlastRadius.Metric) ?? BlastFigures.None;

    /// <summary>The figures of a headline metric; null where the filter cannot ask for it.</summary>
    public MetricFigures? Of(Metric metric) => figures.GetValueOrDefault(metric);
}
