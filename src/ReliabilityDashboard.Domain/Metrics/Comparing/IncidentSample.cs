using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics.Comparing;

/// <summary>One incident with the figure it brings into a comparison.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Value">Seconds or a share.</param>
/// <param name="Other">It is of the second of two kinds that cannot be mixed: recovery from the start, share of services.</param>
public readonly record struct IncidentSample(Incident Incident, double Value, bool Other = false);
