using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Reading.Attention;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Reading.Tests.Attention;

public sealed class AttentionRulesTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 12, 0, 0, DateTimeKind.Utc);
    private static readonly AttentionFacts Nothing = new(
        Now, new Period(Now.AddDays(-75), Now), "since 1 Jul 2026", [], [],
        new Dictionary<long, string> { [1] = "Order totals drift", [2] = "Card provider times out" }, [], [], [], [],
        SaturationThresholds.Default);

    [Fact]
    public void A_quiet_organisation_needs_nothing() => Assert.Empty(AttentionRules.Of(Nothing));

    [Fact]
    public void An_incident_open_for_a_day_is_not_yet_named_one_open_for_longer_leads_to_its_page()
    {
        Assert.Empty(AttentionRules.Of(Nothing with { Incidents = [Open(1, Now.AddHours(-24))] }));
        var item = Assert.Single(AttentionRules.Of(Nothing with { Incidents = [Open(1, Now.AddHours(-30))] }));
        Assert.Equal(("it fails is still open", "/incidents/1", "1\u202Fd 6\u202Fh"), (item.Title, item.Href, item.Badge));
    }

    [Fact]
    public void One_open_for_more_than_30_days_leads_to_the_list_of_those_that_nobody_closed()
    {
        var item = Assert.Single(
            AttentionRules.Of(Nothing with { Incidents = [Open(1, Now.AddDays(-31))] }),
            one => one.Title.Contains("30 days", StringComparison.Ordinal));
        Assert.Equal(
            ("1 incident is open for over 30 days", "The oldest is “it fails”: over, and nobody closed it?"), (item.Title, item.Reason));
        Assert.EndsWith("&quality=open-for-long", item.Href, StringComparison.Ordinal);
    }

    [Fact]
    public void Odd_data_of_the_period_leads_to_the_list_of_exactly_those_incidents()
    {
        var reversed = Resolved(1, 1, Now.AddDays(-3)) with { ResolvedAt = Now.AddDays(-4) };
        var item = Assert.Single(
            AttentionRules.Of(
                Nothing with
                {
                    Incidents = [reversed, Resolved(2, 2, Now.AddDays(-2))], Findings = IncidentFindings.Rules.Of(reversed, Now),
                }));
        Assert.Equal("1 incident has odd data", item.Title);
        Assert.EndsWith("&quality=any", item.Href, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_mode_that_came_back_after_its_post_mortem_is_a_regression()
    {
        var report = new PostMortemFact(5, "Totals", PostMortemState.Published, Now.AddDays(-60), Now.AddDays(-50), [1]);
        Incident[] incidents = [Resolved(1, 1, Now.AddDays(-70)), Resolved(2, 1, Now.AddDays(-10)), Resolved(3, 2, Now.AddDays(-5))];

        var item = Assert.Single(AttentionRules.Of(Nothing with { Incidents = incidents, PostMortems = [report] }));
        Assert.Equal(
            ("“Order totals drift” is back", "Came back 40\u202Fd after its post-mortem was published, once since 1 Jul 2026.",
                "/groups/1"),
            (item.Title, item.Reason, item.Href));

        Assert.Empty(AttentionRules.Of(Nothing with { Incidents = [incidents[0], incidents[2]], PostMortems = [report] }));
    }

    [Fact]
    public void One_that_came_back_after_something_was_built_against_it_is_one_too()
    {
        Incident[] incidents = [Resolved(1, 1, Now.AddDays(-70)), Resolved(2, 1, Now.AddDays(-10)), Resolved(3, 2, Now.AddDays(-5))];
        var built = Nothing with { Incidents = incidents, Built = [new([1, 9], Now.AddDays(-50))] };

        var item = Assert.Single(AttentionRules.Of(built));
        Assert.Equal(
            ("“Order totals drift” is back", "Came back 40\u202Fd after an improvement against it was done, once since 1 Jul 2026."),
            (item.Title, item.Reason));
        Assert.Empty(AttentionRules.Of(built with { Built = [new([1], Now.AddDays(-9))] }));
    }

    [Fact]
    public void A_resource_that_fills_up_is_named_with_the_interval_of_its_days()
    {
        // 74 %, one point a day: 85 % in 11 days; slopes 0.008 to 0.0125 a day: 8.8 to 13.75 days, rounded up.
        var pool = Resource(new(0.74, 0.01, new(0.008, 0.0125), 28, new(2026, 9, 13)));
        var item = Assert.Single(AttentionRules.Of(Nothing with { Resources = [pool] }));
        Assert.Equal(
            (
                "orders-db is at 74.0\u202F% of its connections",
                "85.0\u202F% in 11 days (9–14), by the last four weeks.", "11\u202Fd", "/services/orders-db"),
            (item.Title, item.Reason, item.Badge, item.Href)
        );
    }

    [Fact]
    public void A_resource_that_is_half_full_and_stands_still_is_not_named()
    {
        var pool = Resource(new(0.5, 0.001, new(-0.001, 0.003), 28, new(2026, 9, 13)));
        Assert.Empty(AttentionRules.Of(Nothing with { Resources = [pool] }));
    }

    [Fact]
    public void The_strongest_advice_is_told_in_its_own_words_but_not_what_chance_makes_at_a_busy_place()
    {
        var item = Assert.Single(
            AttentionRules.Of(Nothing with { Advice = [Advice("pay", 0.5), Advice("fynpay", 0.1), Advice("mail", null)] }));
        Assert.Equal(
            ("fynpay hangs", "1 other pattern is advised.", "Timeout", "/next/advice"),
            (item.Title, item.Reason, item.Badge, item.Href));
        Assert.Empty(AttentionRules.Of(Nothing with { Advice = [Advice("pay", 0.21)] }));
    }

    [Fact]
    public void At_most_five_stand_there_the_most_urgent_first()
    {
        var all = AttentionRules.Of(
            Nothing with
            {
                Incidents =
                [
                    Open(1, Now.AddDays(-2)),
                    Resolved(2, 1, Now.AddDays(-70)),
                    Resolved(3, 1, Now.AddDays(-10)),
                    Open(4, Now.AddDays(-40)),
                ],
                PostMortems =
                [
                    new(5, "Totals", PostMortemState.Published, Now.AddDays(-60), Now.AddDays(-50), [2]),
                    new(6, "Draft", PostMortemState.Draft, Now.AddDays(-9), null, []),
                ],
                Resources = [Resource(new(0.9, 0.01, new(0.008, 0.0125), 28, new(2026, 9, 13)))],
                Advice = [Advice("fynpay", null)],
                Ranked =
                [
                    new(
                        2, "Card provider times out", null, Quadrant.ImmediateFire, 26, 0.5, 30_000, "", "€ 30 k", "€ 30 000", "€ 768 k",
                        "€ 768 000", null),
                ],
            }
        );
        Assert.Equal(
            [
                "it fails is still open",
                "“Order totals drift” is back",
                "orders-db is at 90.0\u202F% of its connections",
                "Card provider times out",
                "fynpay hangs",
            ],
            all.Select(item => item.Title)
        );
    }

    private static ServiceResource Resource(SaturationForecast forecast) =>
        new(new("orders-db", "connections", []), new("connections", forecast.Level, forecast));

    private static PatternAdvice Advice(string service, double? chance) =>
        new(AdviceRules.Find("no-timeout")!, AdviceTarget.Of(service), $"{service} hangs: a timeout", 1, []) { Chance = chance };

    private static Incident Open(long id, DateTime at) =>
        new()
        {
            Id = id,
            Source = "s",
            ExternalId = $"{id}",
            Title = "it fails",
            StartedAt = at,
            GroupId = 1,
            Status = IncidentStatus.Open,
        };

    private static Incident Resolved(long id, long mode, DateTime at) =>
        Open(id, at) with
        {
            GroupId = mode,
            Status = IncidentStatus.Resolved,
            ResolvedAt = at.AddHours(1),
        };
}
