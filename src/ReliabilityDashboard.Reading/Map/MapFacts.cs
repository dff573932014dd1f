using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Everything of the graph that a drawing of any part of it needs; nodes and calls by their numbers in the graph.</summary>
/// <param name="Now">The graph.</param>
/// <param name="Findings">What stands out in it.</param>
public sealed record MapFacts(OrganisationGraph Now, GraphFindings Findings)
{
    private readonly int[][] outOf = Grouped(Now.Graph);

    public DependencyGraph Graph => Now.Graph;

    /// <summary>For each node its incidents of the period that count: of a service those filed at it, of anything else those it was the
    /// origin of.</summary>
    public required IReadOnlyList<int> Incidents { get; init; }

    /// <summary>All of that period, each once.</summary>
    public required int AllIncidents { get; init; }

    /// <summary>For each node how much depends on it, 1 to 4; null where nobody says so.</summary>
    public required IReadOnlyList<int?> Tiers { get; init; }

    /// <summary>For each node how much fails with it.</summary>
    public required IReadOnlyList<ModelledReach> Reach { get; init; }

    /// <summary>Numbers of the nodes whose failure alone would be systemic.</summary>
    public IReadOnlySet<int> SinglePoints { get; } = Findings.SinglePoints.Select(one => Now.Graph.Number(one.Name)!.Value).ToHashSet();

    /// <summary>For each node in a circle the number of that circle.</summary>
    public IReadOnlyDictionary<int, int> CycleOf { get; } = Findings.Cycles.Index()
        .SelectMany(cycle => cycle.Item.Select(name => (Node: Now.Graph.Number(name)!.Value, cycle.Index)))
        .ToDictionary(one => one.Node, one => one.Index);

    /// <summary>Numbers of the calls of a node.</summary>
    public IReadOnlyList<int> OutOf(int node) => outOf[node];

    /// <summary>Whoever calls a node and whom it calls, the busiest call first.</summary>
    public IEnumerable<int> Around(int node) => Graph.Into(node).Concat(outOf[node])
        .OrderByDescending(call => Graph.Edges[call].Load.Calls ?? 0).ThenBy(call => call)
        .Select(call => Graph.Ends[call].Caller == node ? Graph.Ends[call].Callee : Graph.Ends[call].Caller)
        .Distinct();

    public Service? Service(int node) => Graph.Catalogue.Find(Graph.Nodes[node]);

    public ServiceKind KindOf(int node) => Service(node)?.Kind ?? ServiceKind.Service;

    private static int[][] Grouped(DependencyGraph graph)
    {
        var calls = graph.Ends.Index().ToLookup(call => call.Item.Caller, call => call.Index);
        return [.. Enumerable.Range(0, graph.Nodes.Count).Select(node => calls[node].ToArray())];
    }
}
