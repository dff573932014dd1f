using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class ChangeEffectTests
{
    // A Monday.
    private static readonly DateTime From = Utc.At("2026-06-01T00:00Z");
    private static readonly Period Weeks = new(From, From.AddDays(28));
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(10);

    [Fact]
    public void A_stratum_by_hand()
    {
        // Weekdays between 10 and 11: 20 hours, 4 of them inside a window. 2 incidents inside, 2 outside: (2 · 16/20) / (2 · 4/20) = 4.
        var changes = Enumerable.Range(0, 4).Select(week => Made(week, From.AddDays(7 * week).AddHours(10)));
        var figures = Effect(
            [.. changes],
            [
                Broken(0, From.AddHours(10.5)), Broken(1, From.AddDays(7).AddHours(10.5)), Broken(2, From.AddDays(1).AddHours(10.5)),
                Broken(3, From.AddDays(2).AddHours(10.5)),
            ]);
        Assert.Equal((4.0, 2, 2, null), (Math.Round(figures.RateRatio!.Value, 9), figures.Inside, figures.Outside, figures.Reason));
        // Variance 4 · 4 · 16 / 20² / (1.6 · 0.4) = 1.
        Assert.Equal(4 * Math.Exp(-1.959963984540054), figures.Interval!.Value.Low!.Value, precision: 9);
        Assert.Equal(4 * Math.Exp(1.959963984540054), figures.Interval!.Value.High!.Value, precision: 9);
    }

    [Fact]
    public void Services_are_kept_apart()
    {
        // One service fails often and is changed often, the other neither: added up, changes would look guilty.
        List<Change> changes = [];
        List<Incident> incidents = [];
        for (var day = 0; day < 28; day++)
        {
            for (var hour = 0; hour < 24; hour += 4) changes.Add(Made(changes.Count, From.AddDays(day).AddHours(hour), "busy"));
            incidents.Add(Broken(incidents.Count, From.AddDays(day).AddHours(1), "busy"));
            incidents.Add(Broken(incidents.Count, From.AddDays(day).AddHours(3), "busy"));
        }
        changes.Add(Made(changes.Count, From.AddHours(9), "quiet"));
        var figures = Effect(changes, incidents);
        Assert.Equal((28, 28), (figures.Inside, figures.Outside));
        Assert.Contains("at an hour that can be compared", figures.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_while_an_incident_of_its_service_was_open_makes_no_window()
    {
        var open = Broken(0, From.AddHours(9), lasts: TimeSpan.FromHours(3));
        Assert.Contains(
            "no release", Effect([Made(0, From.AddHours(10))], [open]).Reason, StringComparison.Ordinal);
        // At another service it does.
        Assert.Equal(0, Effect([Made(0, From.AddHours(10), "other")], [open]).Inside);
        Assert.DoesNotContain("no release", Effect([Made(0, From.AddHours(12))], [open]).Reason!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_told_where_less_than_a_fifth_of_the_time_lies_outside()
    {
        Change[] changes =
            [.. Enumerable.Range(0, 28 * 12).Where(two => two % 6 != 0).Select(two => Made(two, From.AddHours(2 * two)))];
        Assert.Contains("less than a fifth", Effect(changes, [Broken(0, From.AddHours(1))]).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChangeKind.Infrastructure)]
    [InlineData(ChangeKind.Growth)]
    public void Other_kinds_make_no_windows(ChangeKind kind) =>
        Assert.Contains(
            "no release", Effect([Made(0, From) with { Kind = kind }], [Broken(0, From.AddHours(1))]).Reason, StringComparison.Ordinal);

    [Fact]
    public void Histories_without_an_effect_seldom_show_one_and_a_fivefold_effect_is_found()
    {
        int wrong = 0, told = 0, found = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            wrong += Simulated(seed, 1) is { Interval: { } interval } && !interval.Contains(1) ? 1 : 0;
            var strong = Simulated(seed, 5);
            told += strong.RateRatio is null ? 0 : 1;
            found += strong.Interval is { Low: > 1 } ? 1 : 0;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"false: {wrong} of 100; a fivefold effect: {found} of {told}");
        Assert.InRange(wrong, 0, 10);
        Assert.InRange(found, 80, 100);
    }

    /// <summary>Changes in office hours, incidents by day more often than by night, more of both at one service.</summary>
    private static ChangeEffectFigures Simulated(int seed, double times)
    {
        var random = new Random(seed);
        List<Change> changes = [];
        List<Incident> incidents = [];
        foreach (var (service, busy) in new[] { ("a", 3.0), ("b", 1.0) })
        {
            var made = new HashSet<int>();
            for (var hour = 0; hour < 26 * 7 * 24; hour++)
                if (IsDay(hour) && random.NextDouble() < 0.03 * busy)
                {
                    made.Add(hour);
                    changes.Add(Made(changes.Count, From.AddHours(hour), service));
                }
            for (var hour = 0; hour < 26 * 7 * 24; hour++)
            {
                var inside = made.Contains(hour) || made.Contains(hour - 1);
                if (random.NextDouble() < 0.004 * busy * (IsDay(hour) ? 3 : 1) * (inside ? times : 1))
                    incidents.Add(Broken(incidents.Count, From.AddHours(hour + 0.5), service));
            }
        }
        return Effect(changes, incidents, new(From, From.AddDays(26 * 7)));

        static bool IsDay(int hour) => hour % 24 is > 8 and < 18 && hour / 24 % 7 < 5;
    }

    private static ChangeEffectFigures Effect(
        IReadOnlyList<Change> changes, IReadOnlyList<Incident> incidents, Period? watched = null) =>
        ChangeEffect.Of(changes, incidents, watched ?? Weeks, ReportingCalendar.Utc, From.AddDays(200));

    private static Change Made(long id, DateTime at, string service = "cart") =>
        new(id, "files", $"{id}", at, ChangeKind.Release, service, null, null, null);

    private static Incident Broken(long id, DateTime start, string service = "cart", TimeSpan? lasts = null) => new()
    {
        Id = id, Source = "files", ExternalId = $"{id}", Title = "Broken", StartedAt = start, ResolvedAt = start + (lasts ?? Short),
        Status = IncidentStatus.Resolved, Service = service, GroupId = 1,
    };
}
