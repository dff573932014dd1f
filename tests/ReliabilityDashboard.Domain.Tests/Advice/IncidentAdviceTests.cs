using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Tests.Dependencies;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Advice;

/// <summary>Rules that count incidents: just below, at and above their thresholds.</summary>
public sealed class IncidentAdviceTests
{
    private static (string, double)? None => null;

    [Fact]
    public void Three_integration_failures_over_one_call_in_sixty_days_advise_a_breaker()
    {
        var graph = Advised.With("fynpay", ServiceKind.ThirdParty, "checkout>fynpay");
        Incident[] incidents =
        [
            .. new[] { "2026-01-01", "2026-01-20", "2026-03-01" }.Select(day => Make.Incident(day) with
            {
                Service = "checkout", FailingDependency = "fynpay", Category = IncidentCategory.Integration, Title = "Payments fail",
            }),
        ];

        var advice = Assert.Single(Advised.In(graph, incidents).By("integration-edge"));

        Assert.Equal((1.0, null, (DateTime?)Utc.At("2026-03-01")), (advice.Strength, advice.Chance, advice.Since));
        Assert.Equal((null, "checkout", "fynpay"), (advice.Target.Service, advice.Target.Caller, advice.Target.Callee));
        Assert.Equal(
            "3 integration failures of fynpay came to checkout: a circuit breaker with an asynchronous fallback on this call",
            advice.Title);
        Assert.Equal(
            [(EvidenceKind.Edge, "checkout → fynpay"), .. incidents.Select(one => (EvidenceKind.Incident, $"{one.Id}"))],
            advice.Because.Select(one => (one.Kind, one.Id)));
        Assert.Empty(Advised.In(graph, incidents[..2]).By("integration-edge"));
    }

    [Fact]
    public void Integration_counts_where_the_callee_is_the_origin_and_a_service_or_a_third_party()
    {
        var failures = Advised.Of("pay", IncidentCategory.Integration, "web").Times(4).ToArray();

        Assert.Equal(("web → pay", 1.333), Advised.In(Graphs.Of("web>pay"), failures).Told("integration-edge"));
        Assert.Equal(None, Advised.In(Advised.With("pay", ServiceKind.Datastore, "web>pay"), failures).Told("integration-edge"));
        Assert.Equal(None, Advised.In(Graphs.Of("web>pay?"), failures).Told("integration-edge"));
        Assert.Equal(None, Advised.In(Graphs.Of("web>pay~"), failures).Told("integration-edge"));
        // Further on the way it came over two calls, of which one ends at the origin.
        var far = Advised.Of("fyn", IncidentCategory.Integration, "web", "pay").Times(3);
        Assert.Equal(("pay → fyn", 1), Advised.In(Graphs.Of("web>pay", "pay>fyn"), far).Told("integration-edge"));
        var logic = failures.Select(one => one with { Category = IncidentCategory.Logic });
        Assert.Equal(None, Advised.In(Graphs.Of("web>pay"), logic).Told("integration-edge"));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1.0)]
    [InlineData(3, 1.5)]
    public void Running_out_for_two_callers_at_once_advises_a_bulkhead(int times, double? strength)
    {
        var failures = Advised.Of("stock", IncidentCategory.Resource, "web", "shop").Times(times).ToArray();
        var graph = Graphs.Of("web>stock", "shop>stock?", "mail>stock~");

        Assert.Equal(
            strength, Advised.In(graph, failures).By("shared-pool").SingleOrDefault()?.Strength);
        // One that waits and one that does not.
        Assert.Empty(Advised.In(graph, Advised.Of("stock", IncidentCategory.Resource, "web", "mail").Times(3)).By("shared-pool"));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1.0)]
    [InlineData(3, 1.5)]
    public void Running_out_under_growth_advises_a_limit(int times, double? strength)
    {
        var failures = Advised.Of("stock", IncidentCategory.Resource) with { Trigger = Trigger.Growth };

        var told = Advised.In(Graphs.Of("web>stock"), failures.Times(times)).By("growth-exhaustion").SingleOrDefault();

        Assert.Equal(strength, told?.Strength);
        Assert.Equal(strength is null ? null : Advised.Start.AddDays(1), told?.Since);
        Assert.Empty(
            Advised.In(Graphs.Of("web>stock"), (failures with { Trigger = Trigger.Release }).Times(3)).By("growth-exhaustion"));
    }

    [Theory]
    [InlineData(-70, -60, true)]
    [InlineData(-70, -61, false)]
    [InlineData(120, 130, true)]
    [InlineData(121, 130, false)]
    public void One_while_a_resource_is_critical_is_enough(int from, int to, bool fires)
    {
        // Two hours long, with an hour ahead of it.
        var facts = Advised.In(Graphs.Of("web>stock"), Advised.Of("STOCK", IncidentCategory.Resource)) with
        {
            Full = [new("stock", "connections", Advised.Start.AddMinutes(from), Advised.Start.AddMinutes(to), 0.9)],
        };

        var told = facts.By("growth-exhaustion");

        Assert.Equal(fires ? [1.0] : Array.Empty<double>(), told.Select(one => one.Strength));
        if (fires) Assert.Equal("Connections was 90.0\u202F% full.", told[0].Because[1].Text);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 1.0)]
    [InlineData(3, 1.5)]
    public void What_a_journey_could_do_without_advises_degradation(int times, double? strength)
    {
        var facts = Advised.In(Graphs.Of("web>tips"), Advised.Of("tips", null, "web").Times(times)) with
        {
            Critical = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Web" },
            Tier = name => name == "tips" ? 3 : null,
        };

        Assert.Equal(strength, facts.By("peripheral-in-the-way").SingleOrDefault()?.Strength);
        Assert.Empty((facts with { Tier = _ => 2 }).By("peripheral-in-the-way"));
        Assert.Empty((facts with { Critical = new HashSet<string>() }).By("peripheral-in-the-way"));
        var notCritical = Graphs.Of([Graphs.Call("web>tips") with { Critical = false }]);
        Assert.Equal(
            strength, (facts with { Graph = notCritical, Tier = _ => null }).By("peripheral-in-the-way").SingleOrDefault()?.Strength);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, 1.0)]
    [InlineData(4, 1.333)]
    public void Defects_that_releases_bring_to_everybody_advise_a_canary(int times, double? strength)
    {
        var failure = Advised.Of("web", IncidentCategory.Logic) with { Trigger = Trigger.Release };
        var facts = Advised.In(Graphs.Of("web>pay"), failure.Times(times));

        Assert.Equal(strength is { } some ? ("web", some) : None, facts.Told("release-logic"));
        Assert.Empty((facts with { Incidents = [.. (failure with { Trigger = null }).Times(4)] }).By("release-logic"));
    }

    [Theory]
    [InlineData(RolloutStrategy.Canary, -120, false)]
    [InlineData(RolloutStrategy.BlueGreen, -1, false)]
    [InlineData(RolloutStrategy.AllAtOnce, -1, true)]
    [InlineData(RolloutStrategy.Canary, -121, true)]
    [InlineData(RolloutStrategy.Canary, 1, true)]
    public void The_last_release_in_two_hours_says_how_it_was_rolled_out(RolloutStrategy strategy, int minutes, bool counts)
    {
        var failures = (Advised.Of("web", IncidentCategory.Logic) with { Trigger = Trigger.Release }).Times(3).ToArray();
        Change Release(DateTime at, RolloutStrategy how, string service = "web") =>
            new(1, "ci", "r", at, ChangeKind.Release, service, null, null, null) { Strategy = how };
        var released = Advised.In(Graphs.Of("web>pay"), failures) with
        {
            Changes =
            [
                Release(failures[2].StartedAt.AddMinutes(minutes), strategy), Release(failures[2].StartedAt, RolloutStrategy.Canary, "pay"),
            ],
        };

        Assert.Equal(counts ? ("web", 1) : None, released.Told("release-logic"));
        // The change that an incident names goes before it.
        var linked = released with
        {
            Linked = new Dictionary<long, Change> { [failures[2].Id] = Release(Advised.Start, RolloutStrategy.AllAtOnce) },
        };
        Assert.Equal(("web", 1), linked.Told("release-logic"));
    }

    [Theory]
    [InlineData(1, 61, null)]
    [InlineData(2, 60, null)]
    [InlineData(2, 61, 1.0)]
    [InlineData(3, 61, 1.5)]
    public void Wrong_data_that_nobody_noticed_advises_validation(int times, int minutes, double? strength)
    {
        var failure = Advised.Of("ledger", IncidentCategory.Data) with { DetectedAt = Advised.Start.AddMinutes(minutes) };
        var graph = Graphs.Of("web>ledger");

        Assert.Equal(strength, Advised.In(graph, failure.Times(times)).By("silent-data").SingleOrDefault()?.Strength);
        // When it began is not known.
        Assert.Empty(Advised.In(graph, (failure with { StartedInferred = true }).Times(3)).By("silent-data"));
    }

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, 0.028)]
    public void How_likely_a_busy_place_shows_as_much_stands_beside(int others, double? chance)
    {
        // Of three that hit both callers two fit; of twenty others two do: 3 · 0.1² · 0.9 + 0.1³.
        Incident[] incidents =
        [
            .. Advised.Of("stock", IncidentCategory.Resource, "web", "shop").Times(2),
            Advised.Of("stock", IncidentCategory.Logic, "web", "shop"),
            Advised.Of("stock", null, "web", "shop"),
            .. Advised.Of("mail", IncidentCategory.Resource).Times(2),
            .. Advised.Of("mail", IncidentCategory.Logic).Times(others - 2),
            .. Advised.Of("mail", null).Times(50),
        ];

        var advice = Assert.Single(Advised.In(Graphs.Of("web>stock", "shop>stock"), incidents).By("shared-pool"));

        Assert.Equal(chance, advice.Chance is { } some ? Math.Round(some, 9) : null);
    }
}
