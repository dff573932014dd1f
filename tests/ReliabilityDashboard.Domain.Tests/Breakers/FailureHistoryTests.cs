using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>What history says of rates, passing on and hours.</summary>
public sealed class FailureHistoryTests
{
    private static FailureRates Rates(string[] calls, int a, int unknown = 0, Period? stretch = null) =>
        FailureRates.Of(
            Graphs.Of(calls),
            [.. Histories.Hit("a").Times(a), .. Histories.Hit(null).Times(unknown), .. Histories.Hit("nobody").Times(unknown)],
            stretch ?? Histories.Year);

    [Fact]
    public void Rates_are_shrunk_over_all_nodes()
    {
        // Counts 12, 0, 0, 0 in four quarters: m 3, s² 36, w 11/12.
        var rates = Rates(["a>b", "c>d"], 12, 2);

        Assert.Equal([2.8125, 0.0625, 0.0625, 0.0625], rates.PerQuarter.Select(rate => Math.Round(rate, 10)));
        Assert.Equal((4, 4, 12), (rates.Quarters, rates.OriginUnknown, rates.Counts[0]));
    }

    [Fact]
    public void Where_all_are_equal_or_few_or_never_fail_nothing_is_borrowed()
    {
        // Counts 1, 0, 0: m = s² = 1/3, so one rate for all.
        Assert.All(Rates(["a>b", "c>b"], 1).PerQuarter, rate => Assert.Equal(1 / 12.0, rate, 1e-12));
        Assert.Equal([2, 0], Rates(["a>b"], 8).PerQuarter);
        Assert.Equal([0, 0, 0, 0], Rates(["a>b", "c>d"], 0).PerQuarter);
        // At least four weeks are looked at.
        Assert.Equal(4 / 13.0, Rates(["a>b"], 1, 0, new(Graphs.Now.AddDays(-3), Graphs.Now)).Quarters, 1e-12);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(1)]
    public void Drawn_rates_lie_around_the_rates(int count)
    {
        var rates = Rates(["a>b", "c>d"], count);
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 20_000).Select(_ => rates.Draw(random)).ToList();

        // One rate for all is drawn from half a failure more.
        var extra = count == 1 ? 0.5 / 16 : 0;
        for (var node = 0; node < 4; node++)
            Assert.Equal(rates.PerQuarter[node] + extra, drawn.Average(one => one[node]), 0.05 * rates.PerQuarter[node] + 0.004);
    }

    [Fact]
    public void A_trial_is_an_incident_in_which_no_other_callee_was_hit()
    {
        var graph = Graphs.Of("web>cart", "web>search", "cart>db", "search>db", "app>cart?", "cart>mail~");
        var passing = PassingOn.Of(
            graph,
            [
                // cart passed on once and kept to itself once; web with two hit callees is no trial; without affected services none.
                Histories.Hit("db", "cart", "web"), Histories.Hit("db", "cart"), Histories.Hit("db", "cart", "search", "web"),
                Histories.Hit("db"), Histories.Hit(null, "cart"),
                // Here web began it: nothing came to it.
                Histories.Hit("web", "cart"),
            ]);
        (int, double) Of(string call) => (passing.Trials(graph.CallOf(call)), Math.Round(passing.Of(graph.CallOf(call)), 6));

        // db → cart 3 of 3, db → search 1 of 3, cart → web 1 of 2: 5 of 8 trials, q = 6/10.
        Assert.Equal(0.6, passing.Usual);
        Assert.Equal((3, Math.Round(3.6 / 4, 6)), Of("cart>db"));
        Assert.Equal((3, Math.Round(1.6 / 4, 6)), Of("search>db"));
        Assert.Equal((2, Math.Round(1.6 / 3, 6)), Of("web>cart"));
        Assert.Equal((0, 0.6), Of("web>search"));
        Assert.Equal((0, 0.0), Of("app>cart"));
        Assert.Equal((0, 0.0), Of("cart>mail"));
        var random = new Random(1);
        Assert.Equal(0.4, Enumerable.Range(0, 20_000).Average(_ => passing.Draw(graph.CallOf("search>db"), random)), 0.01);
    }

    [Fact]
    public void Hours_borrow_five_failures_of_the_mean_of_all()
    {
        var graph = Graphs.Of("a>b");
        var long_ = Histories.Hit("a") with { MitigatedAt = Utc.At("2026-01-10T06:00"), ResolvedAt = Utc.At("2026-01-12") };
        var short_ = Histories.Hit(null) with { ResolvedAt = Utc.At("2026-01-10T02:00") };
        var hours = FailureHours.Of(graph, [long_, short_, Histories.Hit("a"), short_ with { ResolvedAt = Utc.At("2026-01-09") }]);

        // 6 h and 2 h: mean 4; a: (6 + 20) / 6, b: 4.
        Assert.Equal([26 / 6.0, 4], hours.Mean());
        Assert.Equal([1, 1], FailureHours.Of(graph, [Histories.Hit("a")]).Mean());
        var random = new Random(1);
        Assert.Equal(4, Enumerable.Range(0, 5_000).Average(_ => hours.Draw(random)[1]), 0.1);
    }
}
