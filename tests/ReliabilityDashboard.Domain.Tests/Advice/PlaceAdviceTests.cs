using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Advice;

/// <summary>Rules that look at calls and services: just below, at and above their thresholds.</summary>
public sealed class PlaceAdviceTests
{
    private static readonly CallName WebPay = new("web", "pay");

    [Fact]
    public void Calls_without_a_timeout_stand_in_one_list_of_their_caller()
    {
        var graph = Graphs.Of(
        [
            Timeout("web>pay", null), Timeout("web>mail", false), Timeout("web>stock", null), Timeout("web>tips", true),
            Timeout("web>bus~", false), Timeout("web>old", false) with { State = EdgeState.Unseen },
            Timeout("web>new", false) with { State = EdgeState.Hidden },
        ]);
        var failure = Advised.Of("pay", null, "web");

        var advice = Assert.Single(Advised.In(graph, failure).By("no-timeout"));

        Assert.Equal(("web", 3.0, (DateTime?)Advised.Start), (advice.Target.Service, advice.Strength, advice.Since));
        Assert.Equal("web waits on 3 calls without end: a timeout for every call that waits", advice.Title);
        Assert.Equal(
            [
                ("web → mail", "No timeout."), ("web → new", "No timeout."), ("web → pay", "Timeout not stated."), ($"{failure.Id}", "t"),
            ],
            advice.Because.Select(one => (one.Id, one.Text)));
        // Without the incident what is not stated says nothing, and nothing has an instant.
        var stated = Assert.Single(Advised.In(graph).By("no-timeout"));
        Assert.Equal((2.0, null), (stated.Strength, stated.Since));
        Assert.Empty(Advised.In(Graphs.Of("web>pay")).By("no-timeout"));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 1.0)]
    [InlineData(4, 1.333)]
    public void Storms_of_tries_advise_backoff(int buckets, double? strength)
    {
        var facts = Advised.In(Graphs.Of("web>pay")) with { Retried = Storms(buckets, 100, 50, 10) };

        Assert.Equal(strength is { } some ? ("web → pay", some) : null, facts.Told("retry-storm"));
        Assert.Equal(strength is null ? null : Advised.Start.AddHours(3), facts.By("retry-storm").SingleOrDefault()?.Since);
    }

    [Theory]
    [InlineData(99, 99, 99, null, false)]
    [InlineData(100, 49, 99, null, false)]
    [InlineData(100, 99, 9, null, false)]
    [InlineData(100, 50, 10, RetryPolicy.None, true)]
    [InlineData(100, 50, 10, RetryPolicy.Fixed, true)]
    [InlineData(100, 50, 10, RetryPolicy.Backoff, false)]
    [InlineData(100, 50, 10, RetryPolicy.BackoffJitter, false)]
    public void A_storm_has_calls_tries_and_errors_and_no_backoff(long calls, long retries, long errors, RetryPolicy? retry, bool fires)
    {
        var graph = Graphs.Of([Graphs.Call("web>pay") with { Retry = retry }]);

        Assert.Equal(fires ? 1 : 0, (Advised.In(graph) with { Retried = Storms(3, calls, retries, errors) }).By("retry-storm").Count);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 1.0)]
    [InlineData(6, 2.0)]
    public void Hours_of_failing_fast_advise_ejection(int hours, double? strength)
    {
        var facts = Advised.In(Graphs.Of("web>pay")) with { Failing = Hours(hours, Hole) };

        Assert.Equal(strength is { } some ? ("pay", some) : null, facts.Told("black-hole"));
        Assert.Equal(strength is null ? null : Advised.Start.AddHours(3), facts.By("black-hole").SingleOrDefault()?.Since);
    }

    [Fact]
    public void An_hour_of_failing_fast_has_errors_and_a_gap_and_no_open_breaker()
    {
        var facts = Advised.In(Graphs.Of("web>pay"));
        foreach (var almost in (FailingHour[])
            [
                Hole with { Errors = 99, Requests = 100 }, Hole with { Requests = 2_001 }, Hole with { Failed = new(0.1, false) },
                Hole with { Failed = new(0.01, true) }, Hole with { Failed = null }, Hole with { Ok = null },
            ])
            Assert.Empty((facts with { Failing = Hours(3, almost) }).By("black-hole"));
        var three = facts with { Failing = Hours(3, Hole) };
        Assert.Single(three.By("black-hole"));
        // In the last of the hours, by whichever call of it; one that ends as an hour begins says nothing.
        var last = Advised.Start.AddHours(2);
        Assert.Empty((three with { Opened = [new(WebPay, last, last.AddMinutes(5))] }).By("black-hole"));
        Assert.Empty((three with { Opened = [new(new("PAY", "fyn"), last, last.AddMinutes(5))] }).By("black-hole"));
        Assert.Single((three with { Opened = [new(new("web", "mail"), last, last.AddMinutes(5))] }).By("black-hole"));
        Assert.Single((three with { Opened = [new(WebPay, Advised.Start.AddHours(-1), Advised.Start)] }).By("black-hole"));
    }

    [Theory]
    [InlineData(7, 20, 30, null, 1.0)]
    [InlineData(8, 20, 33, null, 1.1)]
    [InlineData(6, 20, 30, null, null)]
    [InlineData(7, 19, 30, null, null)]
    [InlineData(7, 20, 29, null, null)]
    [InlineData(7, 20, 30, 6, null)]
    [InlineData(11, 20, 30, 10, 1.0)]
    [InlineData(11, 20, 30, 9, null)]
    public void Failures_that_are_noticed_late_advise_an_alert(int own, int others, int minutes, int? late, double? strength)
    {
        Incident Noticed(string origin, double after) => Advised.Of(origin, null) with { DetectedAt = Advised.Start.AddMinutes(after) };
        var facts = Advised.In(
            Graphs.Of("web>pay"),
            [
                .. Noticed("web", minutes).Times(late ?? own), .. Noticed("web", 1).Times(own - (late ?? own)),
                .. Noticed("pay", 10).Times(others),
            ]);

        Assert.Equal(strength is { } some ? ("web", some) : null, facts.Told("late-eyes"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 1.5)]
    [InlineData(2, 1.5)]
    public void A_single_point_that_failed_advises_redundancy(int times, double? strength)
    {
        var facts = Advised.In(Graphs.Of("web>pay"), Advised.Of("PAY", null).Times(times)) with
        {
            SinglePoints = [new("pay", ReachUnit.Traffic, 0.6)],
        };

        Assert.Equal(strength is { } some ? ("pay", some) : null, facts.Told("single-point"));
        Assert.Equal(strength is null ? null : Advised.Start, facts.By("single-point").SingleOrDefault()?.Since);
        Assert.Equal(strength is { } more ? ("pay", more / 2) : null, (facts with { Systemic = 0.8 }).Told("single-point"));
    }

    private static DependencyEdge Timeout(string call, bool? said)
    {
        var edge = Graphs.Call(call);
        return edge with { Protection = edge.Protection with { Timeout = said } };
    }

    private static RetriedBucket[] Storms(int count, long calls, long retries, long errors) =>
    [
        .. Enumerable.Range(0, count).Select(hour => new RetriedBucket(
            WebPay, Advised.Start.AddHours(hour), Advised.Start.AddHours(hour + 1), calls, retries, errors)),
    ];

    private static FailingHour Hole => new("pay", Advised.Start, 2_000, 100, new(0.4, false), new(0.099, false));

    private static FailingHour[] Hours(int count, FailingHour like) =>
        [.. Enumerable.Range(0, count).Select(hour => like with { Start = Advised.Start.AddHours(hour) })];
}
