using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>The nodes that a question lets through.</summary>
internal sealed class MapFilter
{
    private readonly bool[] wanted;

    public MapFilter(MapFacts facts, MapQuestion question)
    {
        var teams = question.Teams.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var journeys = question.Journeys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var critical = facts.Now.History.Journeys.Where(one => journeys.Contains(one.Name)).SelectMany(one => one.CriticalServices)
            .Select(facts.Now.NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = Found(facts, question.Showing);
        var graph = facts.Graph;
        wanted =
        [
            .. graph.Nodes.Select((name, node) =>
                (teams.Count == 0 || teams.Contains(facts.Service(node)?.Team ?? Dimension.Unknown))
                && (journeys.Count == 0 || critical.Contains(name))
                && found?.Contains(node) != false),
        ];
        Nodes = [.. Enumerable.Range(0, wanted.Length).Where(node => wanted[node])];
    }

    /// <summary>Numbers of the nodes, by name.</summary>
    public IReadOnlyList<int> Nodes { get; }

    public bool Wants(int node) => wanted[node];

    private static HashSet<int>? Found(MapFacts facts, MapFinding? showing) => showing switch
    {
        MapFinding.Cycles => [.. facts.CycleOf.Keys],
        MapFinding.Hidden => EndsOf(facts.Graph, EdgeState.Hidden),
        MapFinding.Unseen => EndsOf(facts.Graph, EdgeState.Unseen),
        _ => null,
    };

    private static HashSet<int> EndsOf(DependencyGraph graph, EdgeState state) =>
    [
        .. graph.Edges.Index().Where(edge => edge.Item.State == state)
            .SelectMany(edge => new[] { graph.Ends[edge.Index].Caller, graph.Ends[edge.Index].Callee }),
    ];
}
