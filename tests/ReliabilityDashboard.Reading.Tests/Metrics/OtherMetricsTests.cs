using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Metrics;

[EitherDatabase]
public sealed class OtherMetricsTests
{
    private const string Now = "2026-10-15T12:00:00Z";

    [Fact]
    public async Task Every_metric_of_the_catalogue_that_programs_may_ask_is_answered()
    {
        await using var organisation = await OpenAsync(Now);
        foreach (var metric in MetricCatalogue.All)
        {
            var answer = await AnswerAsync(
                organisation, metric.Id, organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month, Compare.Year);

            Assert.NotNull(answer.Reason);
            Assert.Equal(3, answer.Points.Count);
            Assert.Equal(0, answer.Overall.N);
            Assert.NotNull(answer.Comparison);
        }
    }

    [Fact]
    public async Task Repeat_rate_is_given_but_marked_where_the_history_is_too_short()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync(
            Recovered("2025-01-01", 5), Recovered("2025-02-01", 5), Recovered("2026-05-01", 5), Recovered("2026-05-20", 5));

        var early = (await AnswerAsync(organisation, "repeat-rate", organisation.Chosen("2025-01-01", "2025-04-01"))).Overall.Values;
        var late = (await AnswerAsync(organisation, "repeat-rate", organisation.Chosen("2026-04-01", "2026-07-01"))).Overall.Values;

        // February repeats January; May 2026 lies 454 days after February 2025, further than 180, so only its second one repeats.
        Assert.Equal((0.5, false), (early["value"], early["history_complete"]));
        Assert.Equal((0.5, true), (late["value"], late["history_complete"]));
    }

    [Fact]
    public async Task A_change_fails_once_however_many_incidents_name_it()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.WriteAsync(
            (context, names) =>
            {
                foreach (
                    var (id, kind) in new[]
                    {
                        ("a", ChangeKind.Release),
                        ("b", ChangeKind.Release),
                        ("c", ChangeKind.Configuration),
                        ("d", ChangeKind.Growth),
                    }
                )
                    context.Changes.Add(
                        new ChangeEntity
                        {
                            Source = "files",
                            ExternalId = id,
                            At = At("2026-05-01"),
                            Kind = kind,
                            ServiceId = names.Service(id == "a" ? "web" : "api"),
                        }
                    );
                return Task.CompletedTask;
            }
        );
        await organisation.IncidentsAsync(
            (incident, _) => (incident.StartedAt, incident.ChangeId) = (At("2026-05-01"), "a"),
            (incident, _) => (incident.StartedAt, incident.ChangeId) = (At("2026-05-02"), "a"),
            (incident, _) => (incident.StartedAt, incident.ChangeId, incident.ChangeBy) = (At("2026-05-02"), "c", SetBy.Suggested));

        var rate = (await AnswerAsync(organisation, "change-failure-rate", organisation.Chosen("2026-04-01", "2026-07-01"))).Overall;
        var web = Assert
            .IsType<MetricAnswer>(
                await organisation
                    .Get<MetricReader>()
                    .AskAsync(
                        new(
                            "change-failure-rate", new RecordFilter { [Dimension.Service] = ["WEB"] },
                            organisation.Chosen("2026-04-01", "2026-07-01")),
                        Cancel
                    )
            )
            .Overall;

        // Growth is none of the three kinds: a of a, b, c; with the suggested link a and c.
        Assert.Equal(3, rate.N);
        Assert.Equal(1 / 3d, rate.Values["value"]);
        Assert.Equal(2 / 3d, rate.Values["suggested_value"]);
        Assert.Equal((1L, 1d), (web.N, web.Values["value"]));
    }

    [Fact]
    public async Task Crashes_are_counted_per_thousand_sessions_and_by_group()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.SessionsAsync("2026-05-10T10:00:00Z", 2_000, 5);
        await organisation.WriteAsync(
            (context, names) =>
            {
                context.CrashGroups.Add(
                    new CrashGroupEntity
                    {
                        Id = 1,
                        Key = "k",
                        Title = "t",
                    }
                );
                foreach (var (id, day) in new[] { ("1", "2026-05-01"), ("2", "2026-05-02"), ("3", "2026-06-02") })
                    context.Crashes.Add(
                        new CrashEntity
                        {
                            Source = "files",
                            ExternalId = id,
                            At = At(day),
                            ServiceId = names.Service("web")!.Value,
                            CrashGroupId = 1,
                        }
                    );
                return Task.CompletedTask;
            }
        );

        var crashes = await AnswerAsync(organisation, "crashes", organisation.Chosen("2026-04-01", "2026-07-01"), Step.Month);
        var repeats = Assert.IsType<MetricAnswer>(
            await organisation
                .Get<MetricReader>()
                .AskAsync(
                    new("repeat-rate", RecordFilter.All, organisation.Chosen("2026-04-01", "2026-07-01")) { Of = MetricQuestion.Crashes },
                    Cancel)
        );

        // 3 crashes over 2 000 sessions; April lies before the first crash, June has no sessions.
        Assert.Equal(1.5, crashes.Overall.Values["per_1000_sessions"]);
        Assert.Equal([null, 2L, 1L], crashes.Points.Select(point => point.Fields.Values["total"]));
        Assert.Null(crashes.Points[2].Fields.Values["per_1000_sessions"]);
        Assert.Equal(2 / 3d, repeats.Overall.Values["value"]);
        Assert.Equal("crashes", repeats.Overall.Values["of"]);
    }

    [Fact]
    public async Task Blast_radius_counts_classes_and_keeps_the_unknown_beside_them()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync(
            Reached("2026-05-01", 5), Reached("2026-05-02", 20), Reached("2026-05-03", 500),
            (incident, _) => incident.StartedAt = At("2026-05-04"));

        var values = (await AnswerAsync(organisation, "blast-radius", organisation.Chosen("2026-04-01", "2026-07-01"))).Overall;

        // Of 1 000 users: 0.5 %, 2 %, 50 %.
        Assert.Equal(
            [1L, 1L, 0L, 1L, 1L], new[] { "contained", "limited", "wide", "systemic", "unknown" }.Select(word => values.Values[word]));
        Assert.Equal(3, values.N);
        Assert.Equal(0.02, values.Values["median"]);

        static Action<IncidentEntity, NameDirectory> Reached(string day, long users) =>
            (incident, _) => (incident.StartedAt, incident.AffectedUsers, incident.ActiveUsers) = (At(day), users, 1_000);
    }

    [Theory]
    [InlineData("2026-05-01", "2026-05-01", "from lies before to")]
    [InlineData("2026-11-01", null, "from lies before now")]
    [InlineData("0001-01-01", null, "from lies in a year from 1900 to 2200")]
    public void A_period_that_ends_where_it_starts_or_lies_out_of_reach_is_refused(string from, string? to, string reason)
    {
        var (chosen, refusal) = MetricPeriods.Choose(ReportingCalendar.Utc, At(from), to is null ? null : At(to), At(Now));

        Assert.Null(chosen);
        Assert.Equal(new Refusal("from", reason), refusal);
    }

    [Fact]
    public void Without_a_start_it_is_the_ninety_days_before_the_end()
    {
        var (chosen, _) = MetricPeriods.Choose(ReportingCalendar.Utc, null, At("2026-07-01"), At(Now));

        Assert.Equal(At("2026-04-02"), chosen!.Period.From);
        Assert.Equal(PeriodKind.Free, chosen.Kind);
    }

    [Fact]
    public async Task Incidents_leave_the_family_under_a_filter_they_do_not_have()
    {
        await using var organisation = await OpenAsync(Now);
        await organisation.IncidentsAsync([.. Enumerable.Range(1, 12).Select(day => Recovered($"2026-05-{day:00}", 10))]);

        var headlines = await organisation
            .Get<HeadlineReader>()
            .CompareAsync(
                new RecordFilter { [Dimension.Release] = ["1.0"] }, organisation.Chosen("2026-04-01", "2026-07-01"), Compare.Previous,
                Cancel);

        Assert.Null(headlines.Comparison.TimeToRecovery);
        Assert.Equal(0, headlines.Current.Recovery.N);
        Assert.NotNull(headlines.Comparison.CrashFreeSessions);
    }
}
