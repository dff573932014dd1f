using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>How long the steps of one incident took, in words that agree with the instants shown beside them; null where a metric would
/// leave it out.</summary>
public static class IncidentDurations
{
    public static string? Recovery(IncidentView view) =>
        Ending(view.Facts.TimeToRecovery, view.Incident.DetectedAt ?? view.Incident.StartedAt);

    public static string? Detection(IncidentView view) => Ending(view.Facts.TimeToDetection, view.Incident.StartedAt);

    public static string? Acknowledge(IncidentView view) => Ending(view.Facts.TimeToAcknowledge, view.Incident.DetectedAt);

    public static string? Mitigate(IncidentView view) => Ending(view.Facts.TimeToMitigate, view.Incident.DetectedAt);

    public static string? Close(IncidentView view) => Ending(view.Facts.TimeToClose, view.Incident.MitigatedAt);

    private static string? Ending(double? seconds, DateTime? begin) =>
        seconds is { } length && begin is { } from
            ? DurationWords.Between(from, from.AddTicks((long)(length * TimeSpan.TicksPerSecond)))
            : null;
}
