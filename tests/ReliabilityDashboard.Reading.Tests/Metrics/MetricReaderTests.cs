using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Metrics;

[EitherDatabase]
public sealed class MetricReaderTests
{
    private const string Now = "2026-10-15T12:00:00Z";

    [Fact]
    public async Task Recovery_gives_mean_median_and_what_was_left_out()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync(
            Recovered("2026-05-01", 10), Recovered("2026-05-02", 20), Recovered("2026-06-03", 30), Recovered("2026-06-04", 240),
            Recovered("2026-06-05", 0), Recovered("2026-06-06", -5));

        var answer = await AnswerAsync(organisation, "time-to-recovery", organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month);

        // (10 + 20 + 30 + 240) / 4 = 75 min; middle of 20 and 30 = 25 min.
        Assert.Equal(75 * 60d, answer.Overall.Values["mean"]);
        Assert.Equal(25 * 60d, answer.Overall.Values["median"]);
        Assert.Equal(1, answer.Overall.Values["n_zero_left_out"]);
        Assert.Equal(1, answer.Overall.Values["n_out_of_order"]);
        Assert.Equal(4, answer.Overall.N);
        Assert.Null(answer.Reason);
        Assert.Equal([0, 2, 2], answer.Points.Select(point => point.Fields.N));
        Assert.Null(answer.Points[0].Fields.Values["median"]);
        Assert.Equal(15 * 60d, answer.Points[1].Fields.Values["median"]);
    }

    [Fact]
    public async Task A_filter_that_sessions_do_not_have_is_refused_by_its_name()
    {
        await using var organisation = await OpenAsync(Now);
        var question = new MetricQuestion(
            "crash-free-sessions", new RecordFilter { [Dimension.Category] = ["logic"] }, organisation.Chosen("2026-04-01", "2026-07-01"));

        var refusal = Assert.IsType<MetricRefusal>(await organisation.Get<MetricReader>().AskAsync(question, Cancel));

        Assert.Equal(new MetricRefusal(new("category", "sessions have no category")), refusal);
    }

    [Fact]
    public async Task Crash_free_sessions_sum_before_dividing_and_keep_empty_months()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.SessionsAsync("2026-04-10T10:00:00Z", 100_000, 90);
        await organisation.SessionsAsync("2026-04-11T10:00:00Z", 1_000, 10);
        await organisation.SessionsAsync("2026-06-11T10:00:00Z", 500, null);

        var answer = await AnswerAsync(organisation, "crash-free-sessions", organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month);

        // 1 − 100 / 101 000; May has no row, June no row that reports crashes.
        Assert.Equal(0.999010, (double)answer.Overall.Values["value"]!, 6);
        Assert.Equal(101_000, answer.Overall.N);
        Assert.Equal([101_000L, 0, 0], answer.Points.Select(point => point.Fields.N));
        Assert.Null(answer.Points[1].Fields.Values["value"]);
        Assert.Equal("No sessions are stored for this period and filter.", answer.Points[1].Fields.Reason);
        Assert.Equal("The sessions of this period and filter do not say how many crashed.", answer.Points[2].Fields.Reason);
    }

    [Fact]
    public async Task Users_without_daily_rows_have_no_value_and_say_why()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.SessionsAsync("2026-04-10T10:00:00Z", 100, 1);

        var answer = await AnswerAsync(organisation, "crash-free-users", organisation.Chosen("2026-04-01", "2026-07-01"));

        Assert.Null(answer.Overall.Values["value"]);
        Assert.Contains("daily rows", answer.Reason, StringComparison.Ordinal);
        Assert.Empty(answer.Points);
    }

    [Fact]
    public async Task Users_are_counted_in_user_days()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.SessionsAsync("2026-04-10", 100, 1, seconds: 86_400, users: 50, crashedUsers: 1);
        await organisation.SessionsAsync("2026-04-11", 100, 1, seconds: 86_400, users: 150, crashedUsers: 3);

        var answer = await AnswerAsync(organisation, "crash-free-users", organisation.Chosen("2026-04-01", "2026-07-01"));

        // 1 − (1 + 3) / (50 + 150) = 0.98
        Assert.Equal(0.98, (double)answer.Overall.Values["value"]!, 12);
        Assert.Equal("user-days", answer.Overall.Values["of"]);
    }

    [Fact]
    public async Task Counts_are_null_before_the_first_record_and_zero_after()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));

        var answer = await AnswerAsync(organisation, "incidents", organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month);

        Assert.Equal([null, 1L, 0L], answer.Points.Select(point => point.Fields.Values["total"]));
        var words = Assert.IsType<OrderedDictionary<string, object?>>(answer.Points[2].Fields.Values["by_category"]);
        Assert.Equal(["infrastructure", "logic", "data", "integration", "resource", "unknown"], words.Keys);
        Assert.All(words.Values, count => Assert.Equal(0L, count));
    }

    [Fact]
    public async Task A_headline_figure_is_judged_with_its_family()
    {
        await using var organisation = await OpenAsync(Now);
        // Twelve recoveries of 2 h in the first quarter, twelve of 10 min in the second, each on a day of its own; detection always takes 5
        // min.
        await organisation.IncidentsAsync([
            .. Enumerable.Range(1, 12).Select(day => Detected($"2026-01-{day:00}", 5, 120)),
            .. Enumerable.Range(1, 12).Select(day => Detected($"2026-04-{day:00}", 5, 10)),
        ]);

        var recovery = (
            await AnswerAsync(organisation, "time-to-recovery", organisation.Chosen("2026-04-01", "2026-07-01"), compare: Compare.Previous)
        ).Comparison!;
        var detection = (
            await AnswerAsync(organisation, "time-to-detection", organisation.Chosen("2026-04-01", "2026-07-01"), compare: Compare.Previous)
        ).Comparison!;

        Assert.Equal(Verdict.Lower, recovery.Result.Verdict);
        // Two tests of the family have enough to test: the smallest p counts twice.
        Assert.Equal(2 * recovery.Result.P!.Value, recovery.Result.PAdjusted!.Value, 12);
        Assert.Equal(Verdict.NoReliableChange, detection.Result.Verdict);
        Assert.Equal(120 * 60d, recovery.Fields.Values["median"]);
        Assert.Equal("Q1 2026", recovery.Label);
    }

    [Fact]
    public async Task A_running_period_gives_both_numbers_without_a_verdict()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync(Recovered("2026-10-02", 10), Recovered("2026-07-02", 30), Recovered("2026-08-02", 90));

        var answer = await AnswerAsync(
            organisation, "time-to-recovery", organisation.Chosen("2026-10-01", "2027-01-01"), Step.Month, Compare.Previous);

        Assert.Equal(Verdict.Running, answer.Comparison!.Result.Verdict);
        // Fourteen and a half days of October against as much of July: August is not in it.
        Assert.Equal(30 * 60d, answer.Comparison.Fields.Values["median"]);
        Assert.True(Assert.Single(answer.Points).Bucket.Partial);
    }

    [Fact]
    public async Task More_than_two_thousand_points_are_refused()
    {
        await using var organisation = await OpenAsync(Now);
        // 2 000 days end on 23 June 2025; one more is too many.
        var enough = new MetricQuestion("incidents", RecordFilter.All, organisation.Chosen("2020-01-01", "2025-06-23"), Step.Day);

        Assert.Equal(2_000, Assert.IsType<MetricAnswer>(await organisation.Get<MetricReader>().AskAsync(enough, Cancel)).Points.Count);
        var refusal = Assert.IsType<MetricRefusal>(
            await organisation
                .Get<MetricReader>()
                .AskAsync(enough with { Chosen = organisation.Chosen("2020-01-01", "2025-06-24") }, Cancel)
        );
        Assert.Equal("step", refusal.Why.Field);
    }

    [Fact]
    public async Task An_unknown_metric_is_refused_with_those_there_are()
    {
        await using var organisation = await OpenAsync(Now);
        var refusal = Assert.IsType<MetricRefusal>(
            await organisation
                .Get<MetricReader>()
                .AskAsync(new("mttr", RecordFilter.All, organisation.Chosen("2026-04-01", "2026-07-01")), Cancel)
        );

        Assert.Equal("metric", refusal.Why.Field);
        Assert.Contains("time-to-recovery, time-to-detection", refusal.Why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_with_platform_over_a_year_is_refused_and_says_how_long_it_may_be()
    {
        await using var organisation = await OpenAsync(Now);
        var question = new MetricQuestion(
            "crash-free-sessions", new RecordFilter { [Dimension.Release] = ["1.0"], [Dimension.Platform] = ["ios"] },
            organisation.Chosen("2025-04-01", "2026-04-01"));

        var refusal = Assert.IsType<MetricRefusal>(await organisation.Get<MetricReader>().AskAsync(question, Cancel));

        Assert.Equal(new("from", "Release together with journey, segment or platform is answered for at most 92 days."), refusal.Why);
    }

    private static Action<IncidentEntity, NameDirectory> Detected(string day, double afterMinutes, double minutes) =>
        (incident, _) =>
            (incident.StartedAt, incident.DetectedAt, incident.ResolvedAt) = (
                At(day), At(day).AddMinutes(afterMinutes), At(day).AddMinutes(afterMinutes + minutes));
}
