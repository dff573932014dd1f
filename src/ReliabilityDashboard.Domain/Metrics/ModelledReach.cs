using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How much fails with a node, in the unit that tells more.</summary>
/// <param name="Name">Of the node.</param>
/// <param name="Unit">Of what the share is.</param>
/// <param name="Share">A fraction; null where no other service is known.</param>
public sealed record ModelledReach(string Name, ReachUnit Unit, double? Share)
{
    /// <summary>That of every node, by name: by entry traffic, without any by services. The shares of <see cref="ModelledBlastRadius"/>,
    /// for all in one go.</summary>
    /// <param name="graph">The dependency graph.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    public static IReadOnlyList<ModelledReach> OfAll(DependencyGraph graph, Func<string, long?> requests)
    {
        var traffic = new EntryTraffic(graph, requests);
        bool[] isService = [.. graph.Nodes.Select(graph.Catalogue.IsService)];
        var all = new ModelledReach[isService.Length];
        for (var node = 0; node < all.Length; node++)
        {
            var (name, walk) = (graph.Nodes[node], graph.Spread(node));
            if (traffic.ShareOf(walk) is { } share)
            {
                all[node] = new(name, ReachUnit.Traffic, share);
                continue;
            }
            var reached = 0;
            for (var one = 0; one < isService.Length; one++)
                if (one != node && isService[one] && walk.Reaches(one)) reached++;
            all[node] = new(name, ReachUnit.Services, ModelledBlastRadius.ServicesShare(graph, name, reached));
        }
        return all;
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
