using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;

namespace SampleGenerator.Checks;

/// <summary>The five headline figures of the last complete quarter against another one, judged as the product judges them.</summary>
internal sealed record QuarterFigures(DurationFigures Detection, DurationFigures DetectionBefore, DurationFigures Recovery, DurationFigures RecoveryBefore, BlastFigures Blast, BlastFigures BlastBefore, RepeatFigures Repeats, HeadlineComparison Verdicts)
{
    public static QuarterFigures Of(AsRead sample, IReadOnlyList<Incident> incidents, Period quarter, Period before, DateTime now)
    {
        var periods = new ComparedPeriod(quarter, before, "", true);
        var history = RepeatHistory.Of(incidents, sample.Incidents.Min(i => i.StartedAt), TimeSpan.FromDays(180));
        return new(
            TimeToDetection.Of(incidents, quarter), TimeToDetection.Of(incidents, before), TimeToRecovery.Of(incidents, quarter).Durations, TimeToRecovery.Of(incidents, before).Durations,
            BlastRadius.Of(incidents, quarter, sample.Services, BlastThresholds.Default), BlastRadius.Of(incidents, before, sample.Services, BlastThresholds.Default),
            RepeatRate.Of(incidents, quarter, history),
            HeadlineComparison.Judge(
                WeeklyRateComparison.Sessions(sample.Sessions, periods, ReportingCalendar.Utc),
                IncidentComparison.TimeToRecovery(incidents, periods, now, RecoveryEndsAt.Resolved), IncidentComparison.TimeToDetection(incidents, periods, now),
                ShareComparison.RepeatRate(RepeatRate.Of(incidents, quarter, history), RepeatRate.Of(incidents, before, history)),
                IncidentComparison.BlastRadius(incidents, periods, now, sample.Services), true));
    }
}
