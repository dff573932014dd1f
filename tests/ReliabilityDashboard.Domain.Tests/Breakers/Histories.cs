using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Dependencies;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>Histories written short.</summary>
internal static class Histories
{
    /// <summary>A whole year: 364 days are four quarters.</summary>
    public static readonly Period Year = new(Graphs.Now.AddDays(-364), Graphs.Now);

    /// <summary>An incident of an origin that hit others; without any given: none was said.</summary>
    public static Incident Hit(string? origin, params string[] affected) =>
        Make.Incident("2026-01-10") with { Service = origin, AffectedServices = affected.Length == 0 ? null : affected };

    public static IEnumerable<Incident> Times(this Incident incident, int count) =>
        Enumerable.Range(0, count).Select(_ => incident with { Id = Make.Incident("2026-01-10").Id });

    public static BreakerQuestion Ask(
        DependencyGraph graph, IEnumerable<Incident> incidents, Dictionary<string, long>? requests = null,
        params IReadOnlyList<JourneyWorth> journeys) =>
        new(
            graph, [.. incidents], Year, name => requests is not null && requests.TryGetValue(name, out var sum) ? sum : null, journeys);
}
