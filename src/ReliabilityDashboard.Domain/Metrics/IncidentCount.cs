using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How many incidents started, by category.</summary>
public static class IncidentCount
{
    /// <summary>The metric.</summary>
    public static CountMetric Metric { get; } = new()
    {
        Id = "incidents",
        Name = "Incidents",
        Title = "Incidents by category",
        Definition = "Incidents that started, without cancelled ones, duplicates and exercises.",
        One = "incident",
        Classes = CountClasses.Of<IncidentCategory>("by_category", "categories"),
        Computed = Reckoning.Incidents(records => period => Of(records.ByStart.Inside(period), period, records.FirstStored)),
    };

    /// <summary>The counts of a period.</summary>
    /// <param name="incidents">The filtered incidents.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Start of the first stored incident, before filters.</param>
    public static CountFigures Of(IEnumerable<Incident> incidents, Period period, DateTime? firstStored) => CountFigures.Of(
        incidents.Where(incident => incident.Counts && period.Contains(incident.StartedAt)).Select(incident => incident.Category),
        period, firstStored);
}
