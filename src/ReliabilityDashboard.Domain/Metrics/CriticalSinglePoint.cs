using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>A node whose failure alone would be systemic.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Of what the share is.</param>
/// <param name="Share">Its modelled reach, a fraction.</param>
public sealed record CriticalSinglePoint(string Name, ReachUnit Unit, double Share)
{
    private const int FewestServices = 5;

    /// <summary>Those of a graph, by name: by entry traffic, without any by services, then only where at least five are known.</summary>
    /// <param name="graph">The dependency graph.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    /// <param name="systemic">From which share on a reach is systemic, a fraction.</param>
    public static IReadOnlyList<CriticalSinglePoint> Of(DependencyGraph graph, Func<string, long?> requests, double systemic)
    {
        var isTold = graph.Catalogue.KnownAt(graph.At) >= FewestServices;
        return
        [
            .. from reach in ModelledReach.OfAll(graph, requests)
               where reach.Unit == ReachUnit.Traffic || isTold
               where reach.Share >= systemic
               select new CriticalSinglePoint(reach.Name, reach.Unit, reach.Share ?? 0),
        ];
    }
}
