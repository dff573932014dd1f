using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>Who comes to whom by calls that wait, with a fallback or without: tells failures that walked from one service from such as
/// befell many at once.</summary>
public sealed class SynchronousReach(DependencyGraph graph)
{
    private readonly Dictionary<int, bool[]> reaching = [];

    /// <summary>How many services an incident hit where they are many and none of what it hit is one that all others come to; null
    /// where that is not so.</summary>
    public int? HitAtOnce(Incident incident)
    {
        string[] hit = [.. incident.Hit];
        var services = hit.Count(graph.Catalogue.IsService);
        if (services < IncidentSigns.ManyServices) return null;
        int?[] nodes = [.. hit.Select(name => graph.Number(name))];
        return nodes.Any(node => node is { } center && nodes.All(other => other is { } one && (one == center || To(center)[one])))
            ? null
            : services;
    }

    // Who comes to a node.
    private bool[] To(int node)
    {
        if (reaching.TryGetValue(node, out var known)) return known;
        var reach = new bool[graph.Nodes.Count];
        var next = new Queue<int>([node]);
        while (next.TryDequeue(out var callee))
            foreach (var call in graph.Into(callee))
            {
                var caller = graph.Ends[call].Caller;
                if (graph.Edges[call].Mode != CallMode.Sync || reach[caller]) continue;
                reach[caller] = true;
                next.Enqueue(caller);
            }
        return reaching[node] = reach;
    }
}
