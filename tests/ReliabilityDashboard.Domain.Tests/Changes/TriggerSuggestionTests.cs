using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class TriggerSuggestionTests
{
    private static readonly DateTime Start = Utc.At("2026-06-01T12:00Z");
    private static readonly DateTime LongAgo = Utc.At("2020-01-01");
    private static long ids;

    private static Change Before(TimeSpan age, ChangeKind kind = ChangeKind.Release, string? service = "cart", TimeSpan? lasts = null) =>
        new(
            Interlocked.Increment(ref ids), "files", "c", Start - age, kind, service, null,
            lasts is { } length ? Start - age + length : null, null);

    private static TriggerSuggestion Suggest(params Change[] changes) =>
        History(changes).Before(Start, "cart");

    private static ChangeHistory History(params Change[] changes) =>
        new(changes, LongAgo, (_, other) => other switch { "near" => 1, "nearer" => 2, _ => null });

    [Fact]
    public void One_release_of_the_same_service_half_an_hour_before_is_suggested()
    {
        var suggestion = Suggest(Before(TimeSpan.FromMinutes(30)));
        Assert.Equal(0.5, suggestion.Suggested!.Score, precision: 9);   // one half-life
        // One release in 90 days, as good up to 30 min: 1 − exp(−30 / (90 · 1440)).
        Assert.Equal(1 - Math.Exp(-30 / 129_600.0), suggestion.Suggested.Chance, precision: 12);
        Assert.Equal(Trigger.Release, suggestion.Trigger);
    }

    [Theory]
    [InlineData("cart", 1)]
    [InlineData("near", 0.5)]
    [InlineData("nearer", 0.25)]
    [InlineData(null, 0.25)]
    [InlineData("far", 0.05)]
    public void Proximity_follows_the_dependency_graph(string? service, double proximity) =>
        Assert.Equal(proximity, Assert.Single(Suggest(Before(TimeSpan.Zero, service: service)).Candidates).Score);

    [Fact]
    public void A_service_that_releases_every_two_hours_gives_no_suggestion()
    {
        // 1 080 releases in 90 days; 30 min before counts as good up to 30 min: 1 − exp(−0.25) = 0.221.
        var suggestion = Suggest([.. Enumerable.Range(0, 1_080).Select(i => Before(TimeSpan.FromMinutes(30 + 120 * i)))]);
        Assert.Null(suggestion.Suggested);
        Assert.Equal(0.221, Assert.Single(suggestion.Candidates).Chance, precision: 3);
    }

    [Fact]
    public void A_release_reaches_back_100_minutes_and_older_ones_are_only_listed()
    {
        Assert.Equal(Trigger.Release, Suggest(Before(TimeSpan.FromMinutes(99))).Trigger);   // 0.1 = 2^−3.32, 3.32 · 30 = 99.7 min
        var older = Suggest(Before(TimeSpan.FromMinutes(101)));
        Assert.Null(older.Suggested);
        Assert.Single(older.Candidates);
        Assert.Empty(Suggest(Before(TimeSpan.FromMinutes(121))).Candidates);
    }

    [Fact]
    public void An_infrastructure_change_works_for_days_and_growth_while_it_lasts()
    {
        Assert.Equal(Trigger.Infrastructure, Suggest(Before(TimeSpan.FromHours(79), ChangeKind.Infrastructure)).Trigger);
        Assert.Equal(Trigger.Growth, Suggest(Before(TimeSpan.FromDays(3), ChangeKind.Growth, lasts: TimeSpan.FromDays(4))).Trigger);
        Assert.Empty(Suggest(Before(TimeSpan.FromHours(25), ChangeKind.Growth)).Candidates);   // without an end 24 h
    }

    [Fact]
    public void Growth_that_lasted_a_third_of_the_time_may_be_chance()
    {
        var suggestion = Suggest(Before(TimeSpan.FromDays(30), ChangeKind.Growth, lasts: TimeSpan.FromDays(40)));
        Assert.Equal(1 / 3.0, Assert.Single(suggestion.Candidates).Chance, precision: 9);
        Assert.Null(suggestion.Suggested);
    }

    [Fact]
    public void Releases_and_growth_by_chance_are_independent_of_each_other()
    {
        // 9 of 90 days inside growth, 90 releases that score as high up to 30 min: 1 − 0.9 · exp(−90 · 30 / 129 600).
        var suggestion = Suggest(
            [
                Before(TimeSpan.FromDays(60), ChangeKind.Growth, lasts: TimeSpan.FromDays(9)),
                .. Enumerable.Range(0, 90).Select(i => Before(TimeSpan.FromMinutes(30) + TimeSpan.FromDays(i * 0.99))),
            ]);
        Assert.Equal(0.11856, suggestion.Candidates[0].Chance, precision: 5);
    }

    [Fact]
    public void The_suggestion_alone_is_the_same()
    {
        var release = Before(TimeSpan.FromMinutes(30));
        Assert.Equal(release, History(release, Before(TimeSpan.FromDays(2))).Suggested(Start, "cart")!.Change);
        Assert.Null(History(Before(TimeSpan.FromMinutes(101))).Suggested(Start, "cart"));
        Assert.Null(
            History([.. Enumerable.Range(0, 1_080).Select(i => Before(TimeSpan.FromMinutes(30 + 120 * i)))]).Suggested(Start, "cart"));
    }

    [Fact]
    public void At_equal_score_the_shorter_window_wins() =>
        Assert.Equal(Trigger.Release, Suggest(Before(TimeSpan.Zero, ChangeKind.Infrastructure), Before(TimeSpan.Zero)).Trigger);
}
