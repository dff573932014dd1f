using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Requests at the edge of the system: of services that nobody calls, in whatever way. Who is one is told from the whole graph,
/// whatever is protected.</summary>
public sealed class EntryTraffic
{
    private readonly (int Node, long Requests)[] entries;

    /// <summary>Of a graph.</summary>
    /// <param name="graph">Whose services are called.</param>
    /// <param name="requests">Requests of a service over the last 28 days; null where none are stored.</param>
    public EntryTraffic(DependencyGraph graph, Func<string, long?> requests)
    {
        entries =
        [
            .. from name in graph.Catalogue.Services
               let node = graph.Number(name)!.Value
               where graph.Into(node).Count == 0
               let sum = requests(name)
               where sum is not null
               select (node, sum.Value),
        ];
        All = entries.Sum(entry => entry.Requests);
    }

    /// <summary>Requests of all entry services; 0 without traffic.</summary>
    public long All { get; }

    /// <summary>For each entry service with stored requests its number and its share of all; none without traffic.</summary>
    public IEnumerable<(int Node, double Share)> Shares =>
        All > 0 ? entries.Select(entry => (entry.Node, entry.Requests / (double)All)) : [];

    /// <summary>Share of the requests that meet a failure, those of the failing service itself too; null without traffic.</summary>
    public double? ShareOf(SpreadWalk walk) =>
        All > 0 ? (double)entries.Sum(entry => walk.Reaches(entry.Node) ? entry.Requests : 0) / All : null;
}
