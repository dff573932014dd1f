using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The five headline figures of one stretch of time.</summary>
/// <param name="Sessions">Crash-free sessions; null where <see cref="SessionsRefused"/>.</param>
/// <param name="Recovery">Time to recovery, seconds.</param>
/// <param name="Detection">Time to detection, seconds.</param>
/// <param name="Repeats">Repeat rate of incidents.</param>
/// <param name="Blast">How far failures spread.</param>
public sealed record HeadlineFigures(
    CrashFreeFigures? Sessions, RecoveryFigures Recovery, DurationFigures Detection, RepeatFigures Repeats, BlastFigures Blast)
{
    /// <summary>Why there can be no figure of sessions; null where there can.</summary>
    public Refusal? SessionsRefused { get; init; }

    /// <summary>Why there can be no figure of incidents; null where there can.</summary>
    public Refusal? IncidentsRefused { get; init; }
}
