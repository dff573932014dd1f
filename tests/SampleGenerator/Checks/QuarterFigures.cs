using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace SampleGenerator.Checks;

/// <summary>The five headline figures of the last complete quarter against another one, judged as the product judges them.</summary>
internal sealed record QuarterFigures(
    DurationFigures Detection, DurationFigures DetectionBefore, DurationFigures Recovery, DurationFigures RecoveryBefore,
    BlastFigures Blast, BlastFigures BlastBefore, RepeatFigures Repeats, HeadlineComparison Verdicts)
{
    public static QuarterFigures Of(AsRead sample, IReadOnlyList<Incident> incidents, Period quarter, Period before, DateTime now)
    {
        var periods = new ComparedPeriod(quarter, before, "", true);
        var history = RepeatHistory.Of(incidents, sample.Incidents.Min(i => i.StartedAt), TimeSpan.FromDays(180));
        var records = new IncidentRecords
        {
            Calendar = ReportingCalendar.Utc,
            Now = now,
            FirstStored = sample.Incidents.Min(i => i.StartedAt),
            Incidents = incidents,
            Repeats = history,
            Services = sample.Services,
            Blast = BlastThresholds.Default,
        };
        Metric[] ofIncidents = [TimeToRecovery.Metric, TimeToDetection.Metric, RepeatRate.Metric, BlastRadius.Metric];
        return new(
            TimeToDetection.Metric.Of(incidents, quarter).Durations,
            TimeToDetection.Metric.Of(incidents, before).Durations,
            TimeToRecovery.Metric.Of(incidents, quarter).Durations,
            TimeToRecovery.Metric.Of(incidents, before).Durations,
            BlastRadius.Of(incidents, quarter, sample.Services, BlastThresholds.Default),
            BlastRadius.Of(incidents, before, sample.Services, BlastThresholds.Default),
            RepeatRate.Of(incidents, quarter, history),
            HeadlineComparison.Judge(
                [
                    (
                        CrashFreeSessionRate.Metric,
                        WeeklyRateComparison.Of(
                            ReportingCalendar.Utc, periods, week => CrashFreeSessionRate.Of(sample.Sessions, week).Value)
                    ),
                    .. ofIncidents.Select(metric => (metric, (TestOutcome?)metric.Over(records).Test(periods))),
                ],
                true
            )
        );
    }
}
