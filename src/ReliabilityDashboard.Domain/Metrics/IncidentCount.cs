using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many incidents started, by category.</summary>
public static class IncidentCount
{
    /// <summary>The counts of a period.</summary>
    /// <param name="incidents">The filtered incidents.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Start of the first stored incident, before filters.</param>
    public static CountFigures<IncidentCategory> Of(IEnumerable<Incident> incidents, Period period, DateTime? firstStored) =>
        CountFigures<IncidentCategory>.Of(
            incidents.Where(incident => incident.Counts && period.Contains(incident.StartedAt)).Select(incident => incident.Category),
            period, firstStored);
}
