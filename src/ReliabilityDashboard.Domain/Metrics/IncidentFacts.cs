using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What the metrics make of one incident: the computed fields of its page and of the API.</summary>
/// <param name="TimeToRecovery">Seconds; null where it has no end, is zero or reversed, as the metric would leave it out.</param>
/// <param name="TimeToDetection">Seconds; null where the start is inferred, detection unknown or before the start.</param>
/// <param name="TimeToAcknowledge">Seconds.</param>
/// <param name="TimeToMitigate">Seconds.</param>
/// <param name="TimeToClose">Seconds.</param>
/// <param name="UsersShare">Share of active users.</param>
/// <param name="ServicesShare">Share of the other known services.</param>
/// <param name="Share">The one that counts.</param>
/// <param name="BlastClass">Its class; null where unknown.</param>
/// <param name="Findings">What is to be said of its data.</param>
public sealed record IncidentFacts(
    double? TimeToRecovery, double? TimeToDetection, double? TimeToAcknowledge, double? TimeToMitigate, double? TimeToClose,
    double? UsersShare, double? ServicesShare, BlastShare? Share, BlastClass? BlastClass, IReadOnlyList<Finding> Findings)
{
    /// <summary>The services that it reached; null where affected ones were not given.</summary>
    public ServiceReach? Reach { get; init; }

    /// <summary>The facts of an incident at an instant.</summary>
    public static IncidentFacts Of(
        Incident incident, ServiceCatalogue catalogue, BlastThresholds thresholds, RecoveryEndsAt endsAt, DateTime now)
    {
        var share = BlastRadius.ShareOf(incident, catalogue);
        var recovery = Metrics.TimeToRecovery.Metric.SpanOf(incident, endsAt)?.Seconds;
        return new(
            recovery > 0 ? recovery : null,
            InOrder(Metrics.TimeToDetection.Metric.SpanOf(incident)),
            InOrder(Metrics.TimeToAcknowledge.Metric.SpanOf(incident)),
            InOrder(Metrics.TimeToMitigate.Metric.SpanOf(incident)),
            InOrder(Metrics.TimeToClose.Metric.SpanOf(incident)),
            BlastRadius.UsersShare(incident),
            BlastRadius.ServicesShare(incident, catalogue),
            share,
            share is { } known ? thresholds.Of(known.Value) : null,
            IncidentFindings.Rules.Of(incident, now))
        {
            Reach = BlastRadius.ReachOf(incident, catalogue),
        };
    }

    private static double? InOrder(IncidentSpan? span) => span?.Seconds >= 0 ? span.Seconds : null;
}
