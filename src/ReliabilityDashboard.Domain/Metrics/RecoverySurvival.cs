using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The survival view of recovery: the median that open incidents take part in (Kaplan-Meier).</summary>
/// <remarks>Cohort: incidents detected, where that is unknown started, in the period. Event: recovery. Censored at the period's end or now,
/// whichever is earlier.</remarks>
public static class RecoverySurvival
{
    /// <summary>The figures of the cohort of the period.</summary>
    public static SurvivalFigures Of(
        IEnumerable<Incident> incidents, Period period, DateTime now, RecoveryEndsAt endsAt = RecoveryEndsAt.Resolved)
    {
        var horizon = period.To < now ? period.To : now;
        var watched = new List<(double Span, bool Ended)>();
        var leftOut = 0;
        foreach (var incident in incidents)
        {
            var begin = incident.DetectedAt ?? incident.StartedAt;
            if (!incident.Counts || !period.Contains(begin)) continue;
            var span = TimeToRecovery.Metric.SpanOf(incident, endsAt);
            if (span is { Seconds: <= 0 } || (span is null && !incident.IsOpen) || begin > horizon) leftOut++;
            else if (span is not null && span.PlacedAt <= horizon) watched.Add((span.Seconds, true));
            else
                watched.Add(((horizon - begin - ResolvedStretch.Within(incident.Reopened, begin, horizon)).TotalSeconds, false));
        }
        var curve = KaplanMeier.Curve(watched);
        return new(KaplanMeier.Median(curve), watched.Count, watched.Count(one => !one.Ended), leftOut, curve);
    }
}
