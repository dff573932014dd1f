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
        var (traffic, known) = (new EntryTraffic(graph, requests), graph.Catalogue.KnownAt(graph.At));
        var isService = graph.Nodes.Select(graph.Catalogue.IsService).ToArray();
        var points = new List<CriticalSinglePoint>();
        for (var node = 0; node < isService.Length; node++)
        {
            var (name, walk) = (graph.Nodes[node], graph.Spread(node));
            var point = traffic.ShareOf(walk) is { } share ? new CriticalSinglePoint(name, ReachUnit.Traffic, share)
                : known < FewestServices ? null
                : new(
                    name, ReachUnit.Services,
                    ModelledBlastRadius.ServicesShare(
                        graph, name, Enumerable.Range(0, isService.Length).Count(one => one != node && isService[one] && walk.Reaches(one)))
                        ?? 0);
            if (point?.Share >= systemic) points.Add(point);
        }
        return points;
    }
}

/// <summary>Of what a modelled reach is a share.</summary>
public enum ReachUnit
{
    /// <summary>Requests at the edge of the system.</summary>
    Traffic,
    /// <summary>Known services.</summary>
    Services,
}
