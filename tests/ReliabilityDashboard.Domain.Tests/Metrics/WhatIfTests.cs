using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class WhatIfTests
{
    private static readonly Journey Checkout = new("checkout", 10, 0.5, 40, 100) { CriticalServices = ["cart", "pay"] };
    private static readonly Journey Search = new("search", 5, null, null, 900) { CriticalServices = ["Find"] };

    [Fact]
    public void Protecting_a_call_keeps_what_is_behind_it()
    {
        var graph = Graphs.Of("web>cart", "cart>db", "app>find", "find>db");
        long? Requests(string name) => name switch { "web" => 300, "app" => 100, _ => null };
        var worth = JourneyWorth.Of([Checkout, Search], _ => null, []);
        var before = WhatIf.Of("db", graph, Requests, worth);
        var after = WhatIf.Of("db", graph, Requests, worth, graph.Numbers("cart>db"));

        Assert.Equal((1, 2000, 2), (before.Modelled.EntryTrafficShare, before.MoneyPerHour, before.Modelled.Distances["web"]));
        Assert.Equal(["checkout", "search"], before.Journeys);
        Assert.Equal((0.25, 0, false), (after.Modelled.EntryTrafficShare, after.MoneyPerHour, after.Modelled.Distances.ContainsKey("web")));
        Assert.Equal(["search"], after.Journeys);
        // What fails itself stops its journeys; without a worth there is no money.
        Assert.Equal(["checkout"], WhatIf.Of("CART", graph, Requests, worth).Journeys);
        Assert.Null(WhatIf.Of("db", graph, Requests, JourneyWorth.Of([Search], _ => null, [])).MoneyPerHour);
    }

    [Fact]
    public void An_hour_of_a_journey_is_worth_sessions_times_orders_times_the_users_it_loses()
    {
        static Domain.Incidents.Incident Hit(string? journey, long users) =>
            Make.Incident("2026-02-01") with { Journey = journey, AffectedUsers = users, ActiveUsers = 100 };
        var own = Enumerable.Repeat(Hit("Checkout", 20), 5);

        // 100 × 0.5 × 40 × the share.
        Assert.Equal((400, false), (Worth([.. own]).PerHour, Worth([.. own]).ShareAssumed));
        // Four of its own are too few: the mean of all five.
        Assert.Equal(2000 * 0.36, Worth([.. own.Skip(1), Hit(null, 100)]).PerHour!.Value, 9);
        Assert.Equal((2000, true), (Worth([.. own.Skip(1)]).PerHour, Worth([.. own.Skip(1)]).ShareAssumed));
        // Without a figure of its own: what was measured, over the hours of 28 days.
        Assert.Equal(20, JourneyWorth.Of([Checkout with { SessionsPerHour = null }], _ => 672, [])[0].PerHour);
        Assert.Null(JourneyWorth.Of([Checkout with { SessionsPerHour = null }], _ => null, [])[0].PerHour);

        static JourneyWorth Worth(Domain.Incidents.Incident[] incidents) => JourneyWorth.Of([Checkout], _ => null, incidents)[0];
    }
}
