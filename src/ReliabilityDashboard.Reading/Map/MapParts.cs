using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>What every choice makes of nodes and calls.</summary>
internal static class MapParts
{
    /// <summary>A node by itself.</summary>
    public static MapNode Single(MapFacts facts, int node) =>
        new(
            MapNode.IdOf(facts.Graph.Nodes[node]), facts.Graph.Nodes[node],
            facts.KindOf(node) switch
            {
                ServiceKind.Service => MapNodeKind.Service,
                ServiceKind.ThirdParty => MapNodeKind.ThirdParty,
                _ => MapNodeKind.Store,
            },
            [node]);

    /// <summary>Nodes by themselves, each with how many of its neighbours are not drawn.</summary>
    public static IReadOnlyList<MapNode> Singles(MapFacts facts, IReadOnlySet<int> shown, int? found = null) =>
    [
        .. shown.Order().Select(node => Single(facts, node) with
        {
            Unshown = facts.Around(node).Count(other => !shown.Contains(other)),
            IsFound = node == found,
        }),
    ];

    /// <summary>The calls between what is drawn, by the boxes that they join.</summary>
    public static IReadOnlyList<MapLine> Lines(MapFacts facts, IEnumerable<MapNode> nodes)
    {
        var (graph, boxOf) = (facts.Graph, new Dictionary<int, string>());
        foreach (var box in nodes)
            foreach (var member in box.Members) boxOf[member] = box.Id;
        var lines =
            from call in Enumerable.Range(0, graph.Edges.Count)
            let ends = graph.Ends[call]
            where boxOf.ContainsKey(ends.Caller) && boxOf.ContainsKey(ends.Callee)
            let line = (From: boxOf[ends.Caller], To: boxOf[ends.Callee])
            where line.From != line.To
            group call by line into calls
            orderby calls.Key
            select new MapLine(calls.Key.From, calls.Key.To, [.. calls], [.. calls.Select(call => graph.Edges[call])])
            {
                IsInCycle = calls.Any(call => IsInCycle(facts, call)),
            };
        return [.. lines];
    }

    private static bool IsInCycle(MapFacts facts, int call) =>
        facts.Graph.Edges[call].Mode == CallMode.Sync
        && facts.CycleOf.TryGetValue(facts.Graph.Ends[call].Caller, out var one)
        && facts.CycleOf.TryGetValue(facts.Graph.Ends[call].Callee, out var other) && one == other;
}
