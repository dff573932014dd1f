using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Time to recovery: resolved (or mitigated, if so set) − detected, where that is unknown − started. Its mean is the
/// MTTR.</summary>
/// <remarks>Placed by its end. Open incidents are not in it, see <see cref="RecoverySurvival"/>. Zero and reversed spans are left out and
/// counted. Definition of the mean: DORA, "Accelerate" (2018), time to restore service.</remarks>
public static class TimeToRecovery
{
    /// <summary>The span of one incident in seconds, however odd; null where it has no end.</summary>
    public static IncidentSpan? SpanOf(Incident incident, RecoveryEndsAt endsAt)
    {
        var mitigated = endsAt == RecoveryEndsAt.Mitigated ? incident.MitigatedAt : null;
        if ((mitigated ?? incident.ResolvedAt) is not { } end) return null;
        var begin = incident.DetectedAt ?? incident.StartedAt;
        return new(incident, end, (end - begin).TotalSeconds, FromStarted: incident.DetectedAt is null, EndedResolved: mitigated is null);
    }

    /// <summary>The spans that end inside the period.</summary>
    public static SpanSet Spans(IEnumerable<Incident> incidents, Period period, RecoveryEndsAt endsAt)
    {
        var spans = new List<IncidentSpan>();
        int zero = 0, reversed = 0;
        foreach (var incident in incidents)
        {
            if (!incident.Counts || SpanOf(incident, endsAt) is not { } span || !period.Contains(span.PlacedAt)) continue;
            if (span.Seconds < 0) reversed++;
            else if (span.Seconds == 0) zero++;
            else spans.Add(span);
        }
        return new(spans, reversed, zero);
    }

    /// <summary>The figures of the period.</summary>
    public static RecoveryFigures Of(IEnumerable<Incident> incidents, Period period, RecoveryEndsAt endsAt = RecoveryEndsAt.Resolved)
    {
        var set = Spans(incidents, period, endsAt);
        var fromStarted = set.Spans.Count(span => span.FromStarted);
        return new(
            set.Figures, set.Spans.Count - fromStarted, fromStarted, set.ZeroLeftOut, set.OutOfOrder,
            set.Spans.Count(span => span.EndedResolved));
    }
}
