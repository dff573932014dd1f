using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Names that a person may pick, each once, in order; others are taken too where something is edited.</summary>
public sealed record KnownNames(IReadOnlyList<string> Services, IReadOnlyList<string> Journeys)
{
    public IReadOnlyList<string> Teams { get; private init; } = [];

    public static KnownNames Of(OrganisationHistory history) => new(
        Each(history.Services.Select(service => service.Name)), Each(history.Journeys.Select(journey => journey.Name)))
    {
        Teams = Each(history.Services.Select(service => service.Team).OfType<string>()),
    };

    private static List<string> Each(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
