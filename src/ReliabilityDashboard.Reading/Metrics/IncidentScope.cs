using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>The incidents that a filter lets through, beside the whole history that rules look at before filters.</summary>
/// <param name="History">Everything.</param>
/// <param name="Facts">The filtered incidents, with teams and links.</param>
/// <param name="Incidents">The same as the metric functions take them.</param>
/// <param name="Repeats">Which incidents are repeats, looked for before filters.</param>
public sealed record IncidentScope(
    OrganisationHistory History, IReadOnlyList<StoredIncident> Facts, IReadOnlyList<Incident> Incidents, RepeatHistory Repeats);
