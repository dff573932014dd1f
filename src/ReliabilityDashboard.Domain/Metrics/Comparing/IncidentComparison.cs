using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>The tests of the metrics that come from incidents.</summary>
public static class IncidentComparison
{
    /// <summary>Time to recovery; only spans of the more frequent beginning (detected or started).</summary>
    public static TestOutcome TimeToRecovery(
        IReadOnlyList<Incident> incidents, ComparedPeriod periods, DateTime now,
        RecoveryEndsAt endsAt) => Durations(period => Metrics.TimeToRecovery.Spans(incidents, period, endsAt), periods, now);

    /// <summary>Time to detection.</summary>
    public static TestOutcome TimeToDetection(IReadOnlyList<Incident> incidents, ComparedPeriod periods, DateTime now) =>
        Durations(period => Metrics.TimeToDetection.Spans(incidents, period), periods, now);

    /// <summary>Time to acknowledge.</summary>
    public static TestOutcome TimeToAcknowledge(IReadOnlyList<Incident> incidents, ComparedPeriod periods, DateTime now) =>
        Durations(period => Metrics.TimeToAcknowledge.Spans(incidents, period), periods, now);

    /// <summary>Time to mitigate.</summary>
    public static TestOutcome TimeToMitigate(IReadOnlyList<Incident> incidents, ComparedPeriod periods, DateTime now) =>
        Durations(period => Metrics.TimeToMitigate.Spans(incidents, period), periods, now);

    /// <summary>Blast radius; only shares of the more frequent kind (users or services).</summary>
    public static TestOutcome BlastRadius(
        IReadOnlyList<Incident> incidents, ComparedPeriod periods, DateTime now, ServiceCatalogue catalogue)
    {
        return SampleComparison.Of(Shares(periods.Current), Shares(periods.Previous), now);

        IncidentSample[] Shares(Period period) =>
        [
            .. from incident in incidents
               where incident.Counts && period.Contains(incident.StartedAt)
               let share = Metrics.BlastRadius.ShareOf(incident, catalogue)
               where share is not null
               select new IncidentSample(incident, share.Value.Value, share.Value.Kind == ShareKind.Services),
        ];
    }

    private static TestOutcome Durations(Func<Period, SpanSet> spans, ComparedPeriod periods, DateTime now) =>
        SampleComparison.Of(Samples(spans(periods.Current)), Samples(spans(periods.Previous)), now);

    private static IncidentSample[] Samples(SpanSet set) =>
        [.. set.Spans.Select(span => new IncidentSample(span.Incident, span.Seconds, span.FromStarted))];
}
