using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ComparisonTests
{
    private static readonly DateTime Now = Utc.At("2026-09-01");
    private static readonly ComparedPeriod Quarters = new(
        Utc.Between("2026-04-01", "2026-07-01"), Utc.Between("2026-01-01", "2026-04-01"), "Q1 2026", true);

    private static Incident[] Days(int month, params double[] minutes) =>
        [.. minutes.Select((length, i) => Make.Recovered(length, $"2026-{month:00}-{i + 1:00}", group: 100 * month + i))];

    private static TestOutcome Recovery(params Incident[][] incidents) =>
        TimeToRecovery.Metric.Over(Make.Records(Now, [.. incidents.SelectMany(some => some)])).Test(Quarters);

    [Fact]
    public void Ten_short_recoveries_after_ten_long_ones_are_lower()
    {
        // No pair is won: U 0 of 100, z = 49.5 / √(100 · 21 / 12) = 3.742, p = 0.000183.
        var outcome = Recovery(Days(2, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109), Days(5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19));
        Assert.Equal(0.000183, outcome.P!.Value, precision: 6);
        var result = Judgement.Alone(outcome, allowsVerdict: true);
        Assert.Equal((Verdict.Lower, 10L, 10L), (result.Verdict, result.N, result.PreviousN));
        Assert.Equal(Verdict.Running, Judgement.Alone(outcome, allowsVerdict: false).Verdict);
    }

    [Fact]
    public void Seven_on_a_side_are_not_enough() =>
        Assert.Equal(
            Verdict.NotEnoughData,
            Judgement.Alone(Recovery(Days(2, 1, 2, 3, 4, 5, 6, 7), Days(5, 8, 9, 10, 11, 12, 13, 14, 15)), true).Verdict);

    [Fact]
    public void Incidents_of_one_outage_enter_once_with_their_median()
    {
        var start = Utc.At("2026-05-01");
        Incident Part(int minute, string service, long group, int length) =>
            Make.Incident("2026-05-01", null, null, group) with
            {
                StartedAt = start.AddMinutes(minute),
                ResolvedAt = start.AddMinutes(minute + length),
                Service = service,
            };
        IncidentSample[] samples =
        [
            new(Part(0, "cart", 1, 60), 60),
            new(Part(10, "CART", 2, 60), 70), // same service
            new(Part(65, "mail", 2, 30), 80), // same failure mode as the second, overlaps only that: in the chain
            new(Part(20, "search", 3, 10), 5), // overlaps, shares nothing
            new(Part(500, "cart", 1, 10), 9), // same service, later
        ];
        Assert.Equal([5, 9, 70], OverlappingIncidents.Join(samples, Now).Order());
    }

    [Fact]
    public void Incidents_that_only_touch_are_no_overlap()
    {
        // Nine of an hour back to back in August, nine of 10 to 18 min apart in July: U 81 of 81, p 0.00016.
        Incident[] july =
        [
            .. Enumerable.Range(0, 9).Select(i => Make.Recovered(10 + i, $"2026-07-{i + 1:00}") with { Service = "cart" }),
        ];
        var start = Utc.At("2026-08-03T08:00Z");
        Incident[] august =
        [
            .. Enumerable.Range(0, 9).Select(i => Make.Incident("2026-08-03") with
            {
                StartedAt = start.AddHours(i), DetectedAt = start.AddHours(i), ResolvedAt = start.AddHours(i + 1),
                Status = IncidentStatus.Resolved, Service = "cart",
            }),
        ];
        var months = new ComparedPeriod(
            Utc.Between("2026-08-01", "2026-09-01"), Utc.Between("2026-07-01", "2026-08-01"), "July 2026", true);
        var outcome = TimeToRecovery.Metric.Over(Make.Records(Now, [.. july, .. august])).Test(months);

        Assert.Equal(0.00016, outcome.P!.Value, precision: 5);
        Assert.Equal(Verdict.Higher, Judgement.Alone(outcome, true).Verdict);
    }

    [Fact]
    public void Incidents_that_begin_at_one_instant_overlap_however_short_they_are()
    {
        var incident = Make.Incident("2026-05-01", null, "2026-05-01") with { Service = "cart" };
        Assert.Equal([3], OverlappingIncidents.Join([new(incident, 2), new(incident with { Id = 0 }, 4)], Now));
    }

    [Fact]
    public void A_year_against_the_year_before_of_more_than_a_year_tests_nothing_against_itself()
    {
        var chosen = ReportingCalendar.Utc.Choose(Utc.At("2025-01-01"), Utc.At("2026-07-01"), Now);
        var years = ReportingCalendar.Utc.ComparedWith(chosen, Compare.Year, Now);
        var incidents = Enumerable
            .Range(0, 30)
            .Select(i => Make.Recovered(10 + i, $"2025-{1 + i % 12:00}-{1 + i:00}".Replace("-02-3", "-02-2"), group: i));
        var records = Make.Records(Now, [.. incidents]);

        Assert.Equal(Verdict.NotEnoughData, Judgement.Alone(TimeToRecovery.Metric.Over(records).Test(years), true).Verdict);
        Assert.Equal(Verdict.NotEnoughData, Judgement.Alone(IncidentCount.Metric.Over(records).Test(years), true).Verdict);
        Assert.False(ReportingCalendar.Utc.ComparedWith(chosen, Compare.Previous, Now).SharesTime);
    }

    [Fact]
    public void Only_the_more_frequent_kind_is_tested()
    {
        var fromStart = Days(5, 1, 2, 3).Select(incident => incident with { DetectedAt = null }).ToArray();
        var outcome = Recovery(Days(2, 10, 20, 30, 40, 50, 60, 70, 80), Days(6, 10, 20, 30, 40, 50, 60, 70, 80), fromStart);
        Assert.Equal((8L, 8L), (outcome.N, outcome.PreviousN));
    }

    [Fact]
    public void Where_the_shown_medians_point_the_other_way_there_is_no_reliable_change()
    {
        // Tested (from detection): 10 long ones before, 10 short ones now. Shown with the nine from the start the median rises.
        var before = Days(2, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109);
        var lift = Days(6, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511)
            .Select(incident => incident with { DetectedAt = null })
            .ToArray();
        var outcome = Recovery(before, Days(5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19), lift);
        Assert.True(outcome.P < 0.001);
        Assert.Equal(Verdict.NoReliableChange, Judgement.Alone(outcome, true).Verdict);
    }

    [Fact]
    public void Crash_free_weeks_that_all_got_worse_are_lower_only_if_by_a_hundredth_of_a_point()
    {
        // Twelve whole weeks in each quarter of 2026. 100 000 sessions a week, crashed 100 + week before; 20 or 9 more now. A gap of 9 is
        // 0.009 points.
        SessionBucket[] Weeks(int more) =>
            [
                .. Enumerable
                    .Range(0, 26)
                    .Select(week => new SessionBucket(
                        Utc.At("2026-01-05").AddDays(7 * week), 100_000, 100 + week % 2 + (week >= 13 ? more : 0))),
            ];
        TestOutcome Compared(SessionBucket[] weeks) =>
            WeeklyRateComparison.Of(ReportingCalendar.Utc, Quarters, week => CrashFreeSessionRate.Of(weeks, week).Value);
        var clear = Compared(Weeks(20));
        Assert.Equal(Verdict.Lower, Judgement.Alone(clear, true).Verdict);
        Assert.Equal(Math.Min(1, 5 * clear.P!.Value), Judgement.Alone(clear, true).PAdjusted!.Value, precision: 12);
        var close = Compared(Weeks(9));
        Assert.True(close.P < 0.01);
        Assert.Equal(Verdict.NoReliableChange, Judgement.Alone(close, true).Verdict);
    }

    [Fact]
    public void Repeat_rates_need_a_complete_history_on_both_sides()
    {
        var (before, now) = (new RepeatFigures(2, 17, true), new RepeatFigures(10, 13, true));
        var outcome = ShareComparison.Of(now, before);
        Assert.Equal(0.0005367, outcome.P!.Value, precision: 7); // the twins of R's help page
        Assert.Equal(Verdict.Higher, Judgement.Alone(outcome, true).Verdict);
        Assert.Equal(
            Verdict.NotEnoughData, Judgement.Alone(ShareComparison.Of(now, before with { HistoryComplete = false }), true).Verdict);
        Assert.Equal(Verdict.NotEnoughData, Judgement.Alone(ShareComparison.Of(new RepeatFigures(4, 4, true), before), true).Verdict);
    }

    [Fact]
    public void Counts_are_compared_by_whole_weeks_after_the_first_record()
    {
        // One a week before, four a week now, every Tuesday: no variation at all, so chance alone. The first whole week of Q1 2026 begins
        // on 5 January.
        var instants = Enumerable
            .Range(0, 25)
            .SelectMany(week => Enumerable.Repeat(Utc.At("2026-01-06").AddDays(7 * week), week >= 12 ? 4 : 1))
            .ToArray();
        long Count(Period week) => instants.Count(week.Contains);
        var outcome = CountComparison.Of(Count, Quarters, ReportingCalendar.Utc, Utc.At("2026-01-01"));
        Assert.Equal(Verdict.Higher, Judgement.Alone(outcome, true).Verdict);
        Assert.Equal(
            Verdict.NotEnoughData,
            Judgement.Alone(CountComparison.Of(Count, Quarters, ReportingCalendar.Utc, Utc.At("2026-02-20")), true).Verdict);
        Assert.Equal(
            Verdict.NotEnoughData,
            Judgement.Alone(CountComparison.Of(_ => 0, Quarters, ReportingCalendar.Utc, Utc.At("2025-01-01")), true).Verdict);
    }

    [Fact]
    public void The_headline_family_counts_only_what_could_be_tested()
    {
        // Crash-free enters as 5 × 0.004 = 0.02; with 0.01 and 0.04 that are three: 0.01 × 3 = 0.03, 0.02 × 2 = 0.04, 0.04 → 0.04.
        var judged = HeadlineComparison.Judge(
            [
                (CrashFreeSessionRate.Metric, new(TestKind.MannWhitneyWeekly, 0.004, -1, 12, 12)),
                (TimeToRecovery.Metric, new(TestKind.MannWhitney, 0.01, -1, 20, 20)),
                (TimeToDetection.Metric, new(TestKind.MannWhitney, null, 0, 3, 9)),
                (RepeatRate.Metric, new(TestKind.Fisher, 0.04, 1, 20, 20)),
                (BlastRadius.Metric, null),
            ],
            allowsVerdict: true
        );
        Assert.Equal(0.04, judged.CrashFreeSessions!.PAdjusted!.Value, precision: 12);
        Assert.Equal(0.03, judged.TimeToRecovery!.PAdjusted!.Value, precision: 12);
        Assert.Equal(0.04, judged.RepeatRate!.PAdjusted!.Value, precision: 12);
        Assert.Equal(Verdict.Higher, judged.RepeatRate.Verdict);
        Assert.Equal(Verdict.NotEnoughData, judged.TimeToDetection!.Verdict);
        Assert.Null(judged.BlastRadius);
    }
}
