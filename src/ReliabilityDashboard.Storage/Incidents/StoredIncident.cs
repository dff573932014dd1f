using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>An incident as the metrics see it, with what links need.</summary>
/// <param name="Incident">What the metrics need.</param>
/// <param name="Change">Our id of the change that its source or a person linked, where we know that change, and whose word it is.</param>
public sealed record StoredIncident(Incident Incident, (long Id, SetBy By)? Change);
