using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>The way of a failure: whom it reaches over how many calls, and where it is stopped.</summary>
internal sealed class FailurePart(MapFacts facts, MapQuestion question, MapFilter filter, int? find)
{
    /// <summary>Where more are reached, only those near the failure are drawn unless somebody asks for all.</summary>
    private const int Readable = 60;

    /// <summary>With fewer boxes than these there is room for what stands beside the way.</summary>
    private const int WithRoom = 14;

    private readonly DependencyGraph graph = facts.Graph;

    public GraphMap Of(int fails, Period period, MapFacts other)
    {
        var (name, ask) = (graph.Nodes[fails], facts.Now.Question);
        var named = question.Protect.ToLookup(call => facts.Now.Call(call.Caller, call.Callee));
        var tried = named.Select(call => call.Key).OfType<int>().ToHashSet();
        var (before, after) = (graph.Spread(fails), graph.Spread(fails, tried));
        var whatIf = WhatIf.Of(name, graph, ask.Requests, ask.Journeys);
        var failure = new MapFailure(
            name, whatIf, tried.Count == 0 ? whatIf : WhatIf.Of(name, graph, ask.Requests, ask.Journeys, tried),
            ObservedBlast.Of(facts.Now.History.Incidents.Select(one => one.Incident), name, period, graph.Catalogue))
        {
            Calls = Calls(before, tried),
            Gone = [.. named[null]],
            OtherWorld = WhatIf.Of(name, other.Graph, other.Now.Question.Requests, other.Now.Question.Journeys),
        };
        return Drawn(fails, before, after, tried) with
        {
            Failure = failure,
            Untold =
            [
                .. failure.Gone.Select(call =>
                    $"The call {Typography.Quoted(call.Text)} was to be protected, and nobody makes it now. The rest still holds."),
            ],
        };
    }

    private GraphMap Drawn(int fails, SpreadWalk before, SpreadWalk after, HashSet<int> tried)
    {
        var reached = Enumerable.Range(0, graph.Nodes.Count).Where(before.Reaches).OrderBy(node => before.Distances[node]).ToList();
        var hops = question.Hops ?? (reached.Count > Readable ? MapQuestion.UsualHops : int.MaxValue);
        var distance = reached.Where(node => before.Distances[node] <= hops).Take(GraphMap.Most)
            .ToDictionary(node => node, node => before.Distances[node]);
        var near = distance.Keys.ToList();
        // Whoever would be next, but for what stops the failure.
        foreach (var node in near)
            foreach (var caller in graph.Into(node).Select(call => graph.Ends[call].Caller))
                if (!before.Reaches(caller) && distance.Count < GraphMap.Most) distance.TryAdd(caller, distance[node] + 1);
        var beside = near.SelectMany(node => facts.OutOf(node).Select(call => (Node: graph.Ends[call].Callee, Row: distance[node] - 1)))
            .Where(one => !distance.ContainsKey(one.Node) && filter.Wants(one.Node)).GroupBy(one => one.Node, one => one.Row).ToList();
        if (distance.Count + beside.Count <= WithRoom)
            foreach (var one in beside) distance[one.Key] = Math.Max(0, one.Max());
        var more = MapWay.Numbers(facts, question.More);
        var shown = distance.Keys.ToHashSet();
        MapWay.Open(facts, shown, more, GraphMap.Most * 2);
        if (find is { } wanted) shown.UnionWith(MapWay.Between(facts, fails, wanted));

        var rows = shown.Select(node => distance.GetValueOrDefault(node)).Max();
        IReadOnlyList<MapNode> nodes =
        [
            .. MapParts.Singles(facts, shown, find).Select(node => node with
            {
                Distance = before.Reaches(node.Members[0]) ? before.Distances[node.Members[0]] : null,
                Fate = node.Members[0] == fails ? MapFate.Fails
                    : after.Reaches(node.Members[0]) ? MapFate.Reached
                    : before.Reaches(node.Members[0]) ? MapFate.Spared
                    : MapFate.Untouched,
                Row = rows - distance.GetValueOrDefault(node.Members[0]),
            }),
        ];
        var lines = MapParts.Lines(facts, nodes).Select(line => line with
        {
            IsOnTheWay = line.Numbers.Any(after.Calls.Contains),
            Stop = StopOf(line.Numbers[0], before, tried),
        });
        return new(MapKind.Failure, facts, nodes, [.. lines])
        {
            Asked = reached.Count, Focus = graph.Nodes[fails], Hops = hops == int.MaxValue ? null : hops,
        };
    }

    // A call stops a failure where its callee would be hit and its caller not over it.
    private MapStop StopOf(int call, SpreadWalk before, HashSet<int> tried) =>
        !before.Reaches(graph.Ends[call].Callee) ? MapStop.None
        : tried.Contains(call) ? MapStop.Tried
        : graph.Edges[call].Spreads ? MapStop.None
        : MapStop.Today;

    private IReadOnlyList<FailureCall> Calls(SpreadWalk before, HashSet<int> tried) =>
    [
        .. Enumerable.Range(0, graph.Edges.Count)
            .Where(call => before.Reaches(graph.Ends[call].Callee) || tried.Contains(call))
            .Select(call => new FailureCall(
                graph.Edges[call],
                tried.Contains(call) ? MapStop.Tried : graph.Edges[call].Spreads ? MapStop.None : MapStop.Today,
                before.Distances[graph.Ends[call].Callee]))
            .OrderBy(call => call.Stop == MapStop.Today).ThenBy(call => call.Distance).ThenBy(call => call.Call.Name, CallName.ByName),
    ];
}
