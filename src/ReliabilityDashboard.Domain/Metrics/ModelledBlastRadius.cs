using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Which services a failure of one would reach: those that reach it over calls that wait and have no fallback.</summary>
public static class ModelledBlastRadius
{
    /// <summary>The spread of a failure of a node.</summary>
    /// <param name="name">Its name, of any case; one that nobody knows reaches nobody.</param>
    /// <param name="graph">The dependency graph.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    /// <param name="left">Calls that are left out because they are protected, by number.</param>
    public static ModelledBlast Of(
        string name, DependencyGraph graph, Func<string, long?> requests, IReadOnlySet<int>? left = null)
    {
        var (catalogue, start) = (graph.Catalogue, graph.Number(name));
        var walk = graph.Spread(start, left);
        // It counts services: what it passes on the way may be something else.
        int[] reached = [.. Enumerable.Range(0, graph.Nodes.Count).Where(node => node != start && walk.Reaches(node))];
        string[] services = [.. reached.Select(node => graph.Nodes[node]).Where(catalogue.IsService)];
        return new(
            services, ServicesShare(graph, name, services.Length), new EntryTraffic(graph, requests).ShareOf(walk),
            walk.Calls.Any(call => graph.Edges[call].ModeAssumed), walk.Calls.Any(call => graph.Edges[call].FallbackAssumed))
        {
            Distances = reached.ToDictionary(node => graph.Nodes[node], node => walk.Distances[node]),
        };
    }

    /// <summary>What so many reached services are of the other known ones; null where no other is known.</summary>
    internal static double? ServicesShare(DependencyGraph graph, string name, int reached)
    {
        var others = graph.Catalogue.KnownAt(graph.At) - (graph.Catalogue.IsService(name) ? 1 : 0);
        return others > 0 ? Math.Min(1, reached / (double)others) : null;
    }
}

/// <summary>How far a failure of one service would spread by the dependency graph.</summary>
/// <param name="Services">Names of the services that it would reach, in alphabetical order.</param>
/// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
/// <param name="EntryTrafficShare">Share of the requests at the edge of the system that would meet it; null without traffic.</param>
/// <param name="ModeAssumed">For an edge on the way nobody said whether the caller waits.</param>
/// <param name="FallbackAssumed">For an edge on the way nobody said whether there is a fallback.</param>
public sealed record ModelledBlast(
    IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, bool ModeAssumed, bool FallbackAssumed)
{
    /// <summary>For each node of any kind that it would reach over how many calls.</summary>
    public IReadOnlyDictionary<string, int> Distances { get; init; } = new Dictionary<string, int>();
}
