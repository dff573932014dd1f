using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Requests at the edge of the system: of services that nobody calls, in whatever way.</summary>
public static class EntryTraffic
{
    /// <summary>Requests of each entry service over the last 28 days; one without stored requests is left out. Who is one is told from the
    /// whole graph, whatever is protected.</summary>
    public static IReadOnlyDictionary<string, long> Of(DependencyGraph graph, Func<string, long?> requests)
    {
        var traffic = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in graph.Catalogue.Services)
            if (graph.Into(graph.Number(name)!.Value).Count == 0 && requests(name) is { } sum) traffic[name] = sum;
        return traffic;
    }

    /// <summary>Share of the entry requests that meet a failure, those of the failing service itself too; null without traffic.</summary>
    public static double? ShareOf(DependencyGraph graph, SpreadWalk walk, string fails, Func<string, long?> requests)
    {
        var traffic = Of(graph, requests);
        var all = traffic.Values.Sum();
        var met = traffic
            .Where(one =>
                one.Key.Equals(fails, StringComparison.OrdinalIgnoreCase) || walk.Reaches(graph.Number(one.Key)!.Value)
            )
            .Sum(one => one.Value);
        return all > 0 ? (double)met / all : null;
    }
}
