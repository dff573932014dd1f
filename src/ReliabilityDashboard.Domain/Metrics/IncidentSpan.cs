using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>One duration of one incident: a dot of the chart.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="PlacedAt">UTC instant that places it in a period.</param>
/// <param name="Seconds">Its length in seconds.</param>
/// <param name="FromStarted">Of recovery: detection is unknown, the span starts at the start.</param>
/// <param name="EndedResolved">Of recovery: the span ends at resolution.</param>
public sealed record IncidentSpan(
    Incident Incident, DateTime PlacedAt, double Seconds, bool FromStarted = false, bool EndedResolved = false);
