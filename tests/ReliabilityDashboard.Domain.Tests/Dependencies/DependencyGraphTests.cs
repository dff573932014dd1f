using CsCheck;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public sealed class DependencyGraphTests
{
    // Up to 20 calls among eight names, some asynchronous or with a fallback, circles among them.
    private static readonly Gen<string[]> Calls =
        Gen.Select(
                Gen.Int[0, 7], Gen.Int[0, 7], Gen.OneOfConst("", "", "", "?", "~"), (caller, callee, kind) => $"s{caller}>s{callee}{kind}")
            .Array[0, 20].Select(calls => calls.DistinctBy(call => call.TrimEnd('?', '~')).ToArray());

    [Fact]
    public void Circles_are_found_over_calls_that_wait_also_with_a_fallback()
    {
        var graph = Graphs.Of("b>c", "c>a?", "a>b", "x>y", "y>x", "b>x", "p>q", "q>p~", "c>c");

        Assert.Equal([["a", "b", "c"], ["x", "y"]], DependencyCycles.Of(graph));
    }

    [Fact]
    public void A_circle_of_forty_and_a_chain_of_ten_thousand_are_found_through()
    {
        var circle = Graphs.Of([.. Enumerable.Range(0, 40).Select(i => $"s{i:00}>s{(i + 1) % 40:00}")]);
        var chain = Graphs.Of([.. Enumerable.Range(0, 10_000).Select(i => $"s{i:00000}>s{i + 1:00000}")]);

        Assert.Equal(40, Assert.Single(DependencyCycles.Of(circle)).Count);
        Assert.Empty(DependencyCycles.Of(chain));
        Assert.Equal(10_000, ModelledBlastRadius.Of("s10000", chain, _ => null).Distances["s00000"]);
    }

    [Fact]
    public void Two_are_in_one_circle_where_each_reaches_the_other() =>
        Calls.Sample(calls =>
        {
            var graph = Graphs.Of(calls);
            var waits = Graphs.Of(calls.Where(call => !call.EndsWith('~')).Select(call => Graphs.Call(call.TrimEnd('?'))));
            bool Reaches(string from, string to) => waits.Number(to) is { } end && waits.Spread(waits.Number(from)).Reaches(end);
            var inOne = DependencyCycles.Of(graph)
                .SelectMany(cycle => cycle.SelectMany(_ => cycle, (one, other) => (one, other))).ToHashSet();
            foreach (var one in graph.Nodes)
                foreach (var other in graph.Nodes.Where(name => name != one))
                    if (inOne.Contains((one, other)) != (Reaches(one, other) && Reaches(other, one))) return false;
            return true;
        });

    [Fact]
    public void Protecting_a_call_never_raises_a_modelled_radius() =>
        Calls.Sample(calls =>
        {
            var graph = Graphs.Of(calls);
            long? Requests(string name) => name.Length * 10;
            foreach (var name in graph.Nodes)
            {
                var before = ModelledBlastRadius.Of(name, graph, Requests);
                for (var call = 0; call < graph.Edges.Count; call++)
                {
                    var after = ModelledBlastRadius.Of(name, graph, Requests, new HashSet<int> { call });
                    if (!after.Services.All(before.Services.Contains)) return false;
                    if (after.EntryTrafficShare > before.EntryTrafficShare) return false;
                }
            }
            return true;
        });

    [Fact]
    public void Critical_single_points_are_told_by_entry_traffic_and_without_any_by_five_services()
    {
        var graph = Graphs.Of("web>cart", "cart>db", "app>search", "app>mail~", "web>mail?");
        var traffic = new Dictionary<string, long> { ["web"] = 400, ["app"] = 600 };
        CriticalSinglePoint[] By(Dictionary<string, long> requests, DependencyGraph on) =>
            [.. CriticalSinglePoint.Of(on, name => requests.TryGetValue(name, out var sum) ? sum : null, 0.4)];

        Assert.Equal(
            [("app", 0.6), ("cart", 0.4), ("db", 0.4), ("search", 0.6), ("web", 0.4)],
            By(traffic, graph).Select(point => (point.Name, point.Share)));
        Assert.Equal([("db", ReachUnit.Services, 0.4)], By([], graph).Select(point => (point.Name, point.Unit, point.Share)));
        Assert.Empty(By([], Graphs.Of("web>cart", "cart>db", "app>db")));
    }

    [Fact]
    public void What_came_over_a_call_hit_both_ends_on_a_way_to_the_origin()
    {
        var graph = Graphs.Of("web>cart", "cart>db", "app>cart?", "web>mail", "other>db");
        var incident = Make.Incident("2026-02-01") with
        {
            Service = "cart", FailingDependency = "DB", AffectedServices = ["web", "mail", "app"],
        };

        Assert.Equal(["cart>db", "web>cart"], CameOver.Of(incident, graph).Select(graph.NameOf));
        // Without its origin nothing came over anything; where the caller began it nothing came to it.
        Assert.Empty(CameOver.Of(incident with { Service = null, FailingDependency = null }, graph));
        Assert.Equal(["web>cart"], CameOver.Of(incident with { FailingDependency = null }, graph).Select(graph.NameOf));
        Assert.Empty(CameOver.ByCall([incident with { Exercise = true }], graph)[graph.CallOf("web>cart")]);
    }

    [Fact]
    public void Protection_that_experiments_disproved_stops_nothing_and_unproven_only_where_it_is_believed()
    {
        DependencyEdge Tried(ProofState state, double daysAgo) =>
            Graphs.Call("web>cart?") with { Proof = new(state, "e", Graphs.Now.AddDays(-daysAgo)) };
        bool Spreads(DependencyEdge edge, ProtectionCredit credit) => Graphs.Of([edge], credit).Edges[0].Spreads;
        (bool, bool) Both(DependencyEdge edge) => (Spreads(edge, ProtectionCredit.Stated), Spreads(edge, ProtectionCredit.Proven));

        Assert.Equal((false, true), Both(Graphs.Call("web>cart?")));
        Assert.Equal((false, false), Both(Tried(ProofState.Proven, 365)));
        Assert.Equal((false, true), Both(Tried(ProofState.Proven, 366)));
        Assert.Equal((true, true), Both(Tried(ProofState.Disproved, 900)));
        Assert.Equal((false, false), Both(Graphs.Call("web>cart~")));
    }

    [Fact]
    public void Coverage_is_over_calls_that_wait_and_adds_up()
    {
        DependencyEdge[] edges =
        [
            Graphs.Call("a>b") with { Protection = new(true, false, null, null), Retry = RetryPolicy.BackoffJitter },
            Graphs.Call("a>c") with { Protection = new(null, null, null, true), Proof = new(ProofState.Proven, "e", Graphs.Now) },
            Graphs.Call("a>d") with { Protection = new(true, null, null, null), Proof = new(ProofState.Disproved, "e", Graphs.Now) },
            Graphs.Call("a>e~") with { Protection = new(true, true, true, true) },
        ];
        var stated = ProtectionCoverage.Of(Graphs.Of(edges).Edges);
        var proven = ProtectionCoverage.Of(Graphs.Of(edges, ProtectionCredit.Proven).Edges);

        Assert.Equal(
            (3, new(1, 1, 1), new(0, 1, 2), 2, 1),
            (stated.Edges, stated.Timeout, stated.CircuitBreaker, stated.Protected, stated.Proven));
        Assert.Equal((new(1, 0, 0, 0, 2), new StatedCount(1, 0, 2)), (stated.Retry, stated.Fallback));
        Assert.Equal((new(0, 1, 2), new StatedCount(1, 0, 2), 1, 1), (proven.Timeout, proven.Fallback, proven.Protected, proven.Proven));
    }
}
