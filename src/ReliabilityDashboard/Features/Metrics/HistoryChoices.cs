using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>The names that the filter bar offers.</summary>
public static class HistoryChoices
{
    public static FilterChoices Choices(this OrganisationHistory history) => new(
        Names(history.Services.Select(service => service.Team).OfType<string>()),
        Names(history.Services.Select(service => service.Name)),
        Names(history.Journeys.Select(journey => journey.Name)));

    private static List<string> Names(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
