using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The headline figures of one stretch of time.</summary>
/// <param name="figures">Those of each metric, or why there are none: no figure, rather than the unfiltered one.</param>
public sealed class HeadlineFigures(IReadOnlyDictionary<Metric, OrRefusal<MetricFigures>> figures)
{
    /// <summary>Crash-free sessions; null where they are refused.</summary>
    public CrashFreeFigures? Sessions => (CrashFreeFigures?)Of(CrashFreeSessionRate.Metric);
    /// <summary>Time to recovery, seconds.</summary>
    public SpanSet Recovery => (SpanSet?)Of(TimeToRecovery.Metric) ?? SpanSet.None;
    /// <summary>Time to detection, seconds.</summary>
    public DurationFigures Detection => ((SpanSet?)Of(TimeToDetection.Metric) ?? SpanSet.None).Durations;
    /// <summary>Repeat rate of incidents.</summary>
    public RepeatFigures Repeats => (RepeatFigures?)Of(RepeatRate.Metric) ?? new(0, 0, HistoryComplete: false);
    /// <summary>How far failures spread.</summary>
    public BlastFigures Blast => (BlastFigures?)Of(BlastRadius.Metric) ?? BlastFigures.None;

    /// <summary>The figures of a headline metric; null where they are refused.</summary>
    public MetricFigures? Of(Metric metric) => figures.GetValueOrDefault(metric)?.Value;

    /// <summary>Why a headline metric has no figures; null where it has.</summary>
    public Refusal? Refused(Metric metric) => figures.GetValueOrDefault(metric)?.Refusal;
}
