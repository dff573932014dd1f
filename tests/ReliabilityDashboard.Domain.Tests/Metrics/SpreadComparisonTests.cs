using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class SpreadComparisonTests
{
    // web → pay → db waits; shop → db has a fallback; mail → pay does not wait; help calls nobody that leads there.
    private static readonly string[] Calls = ["web>pay", "pay>db", "shop>db?", "mail>pay~", "help>mail~"];

    [Fact]
    public void What_was_hit_against_the_graph_is_explained_and_stands_first()
    {
        var graph = Graphs.Of(Calls);
        var all = SpreadComparison.Of("db", graph, [Hit("db", "pay", "web"), Hit("db", "pay", "shop"), Hit("db", "mail", "help", "pay")]);

        Assert.Equal(3, all.Incidents);
        Assert.Equal(
            [
                ("help", null, 1, SpreadGap.UnknownCall, null), ("mail", null, 1, SpreadGap.SaidToStop, "mail>pay"),
                ("shop", null, 1, SpreadGap.SaidToStop, "shop>db"), ("pay", 1, 3, SpreadGap.None, null),
                ("web", 2, 1, SpreadGap.None, (string?)null),
            ],
            Rows(all, graph));
    }

    [Fact]
    public void Where_only_a_hidden_call_leads_there_that_call_is_named()
    {
        var graph = Graphs.Of(
            Calls.Select(Graphs.Call).Select(call => call.Caller == "pay" ? call with { State = EdgeState.Hidden } : call));
        var all = SpreadComparison.Of("db", graph, [Hit("db", "web")]);

        Assert.Contains(("web", 2, 1, SpreadGap.HiddenCall, "pay>db"), Rows(all, graph));
        // Not hit, and one incident alone tells nothing.
        Assert.Contains(("pay", 1, 0, SpreadGap.None, null), Rows(all, graph));
    }

    /// <summary>As many as are enough data elsewhere, and one fewer.</summary>
    [Theory]
    [InlineData(4, SpreadGap.None)]
    [InlineData(5, SpreadGap.NeverHit)]
    public void What_no_incident_hit_is_said_once_there_are_enough(int incidents, SpreadGap gap)
    {
        var graph = Graphs.Of(Calls);
        var all = SpreadComparison.Of("db", graph, Enumerable.Repeat(Hit("db", "pay"), incidents));
        Assert.Equal(gap, all.Rows.Single(row => row.Name == "web").Gap);
    }

    [Fact]
    public void Only_incidents_that_began_there_count_and_say_whom_they_hit_are_compared()
    {
        var graph = Graphs.Of(Calls);
        Incident[] incidents =
        [
            Hit("db", "web") with { Exercise = true }, Hit("pay", "web"), Hit("db") with { AffectedServices = null },
            Hit("web", "web") with { FailingDependency = "DB" },
        ];
        var all = SpreadComparison.Of("db", graph, incidents);
        Assert.Equal((1, 1), (all.Incidents, all.Rows.Single(row => row.Name == "web").Incidents));
        Assert.Empty(SpreadComparison.Of("nobody", graph, incidents).Rows);
    }

    private static IEnumerable<(string, int?, int, SpreadGap, string?)> Rows(SpreadComparison all, DependencyGraph graph) =>
        all.Rows.Select(row => (row.Name, row.Distance, row.Incidents, row.Gap, row.Call is { } call ? graph.NameOf(call) : null));

    private static Incident Hit(string service, params string[] affected) =>
        Make.Incident("2026-03-01T00:00:00Z") with { Service = service, AffectedServices = [service, .. affected] };
}
