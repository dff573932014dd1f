using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Retention;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;
using static ReliabilityDashboard.Tests.Features.Trends.TrendsOf;

namespace ReliabilityDashboard.Tests.Features.Trends;

[EitherDatabase]
public sealed class TrendsLoaderTests
{
    [Fact]
    public async Task An_empty_database_has_no_charts()
    {
        await using var organisation = await StartAsync();

        Assert.Null((await organisation.Get<TrendsLoader>().LoadAsync(PageAddress.Parse("/trends"), Cancel)).Charts);
    }

    [Fact]
    public async Task Zero_and_reversed_spans_are_counted_beside_the_figures()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(
            Recovered("2026-05-01", 10), Recovered("2026-05-02", 20), Recovered("2026-06-03", 0), Recovered("2026-06-04", 0),
            Recovered("2026-06-05", -5));

        var recovery = Lines(await ChartsAsync(organisation, SecondQuarter), TimeToRecovery.Metric);

        // (10 + 20) / 2 = 15 min for the mean and the median alike.
        Assert.Equal(900, Value(recovery.Figures, "time-to-recovery.mean"));
        Assert.Equal(900, Value(recovery.Figures, "time-to-recovery.median"));
        Assert.Equal(2, Value(recovery.Figures, "time-to-recovery.n"));
        Assert.Equal(2, Value(recovery.Figures, "time-to-recovery.n_zero_left_out"));
        Assert.Equal(1, Value(recovery.Figures, "time-to-recovery.n_out_of_order"));
        Assert.Equal(2, recovery.Chart!.Dots.Count);
        Assert.Contains("Detection is unknown for all of them: each span starts at the incident’s start.", recovery.Remarks);
    }

    [Fact]
    public async Task A_point_leads_to_the_incidents_that_ended_in_its_bucket_under_the_same_filter()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(
            (incident, names) =>
                (incident.StartedAt, incident.ResolvedAt, incident.ServiceId) = (At("2026-05-20"), At("2026-05-21"), names.Service("web"))
        );

        var charts = await ChartsAsync(organisation, SecondQuarter + "&step=month&service=web");

        Assert.Equal(
            "/incidents?from=2026-05-01&to=2026-06-01&service=web&by=resolved",
            Lines(charts, TimeToRecovery.Metric).Chart!.Series[0].Points[1].Href);
        Assert.Equal(
            "/incidents?from=2026-05-01&to=2026-06-01&service=web",
            Section<StackedShareData>(charts, BlastRadius.Metric).Chart!.Buckets[1].Href);
    }

    [Fact]
    public async Task A_cut_bucket_leads_to_its_part_inside_the_period()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(Recovered("2026-04-20", 10));

        var points = Lines(await ChartsAsync(organisation, "/trends?from=2026-04-15&to=2026-07-01&step=month"), TimeToRecovery.Metric)
            .Chart!.Series[0]
            .Points;

        Assert.Equal("/incidents?from=2026-04-15&to=2026-05-01&by=resolved", points[0].Href);
        Assert.True(points[0].Partial);
        Assert.True(points[0].FewData);
    }

    [Theory]
    [InlineData("0001-01-01", null)]
    [InlineData("2026-04-01", "9999-12-31")]
    public async Task Of_an_instant_out_of_reach_the_usual_period_is_shown(string from, string? to)
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));

        var view = await organisation
            .Get<TrendsLoader>()
            .LoadAsync(PageAddress.Parse($"/trends?from={from}" + (to is null ? "" : $"&to={to}")), Cancel);

        Assert.Equal("last 12 months", view.Charts!.Period);
        // The page says it of its own address: whoever asks for the usual period shares this view.
        Assert.Empty(view.Faults);
    }

    [Fact]
    public async Task A_release_that_an_incident_names_is_marked()
    {
        await using var organisation = await StartAsync();
        await organisation.SessionsAsync("2026-05-01T10:00:00Z", 1_000, 1);
        await organisation.WriteAsync(
            (context, _) =>
            {
                context.Changes.Add(
                    new ChangeEntity
                    {
                        Source = "files", ExternalId = "a", Title = "4.12", At = At("2026-05-03"), Kind = ChangeKind.Release,
                    }
                );
                context.Changes.Add(
                    new ChangeEntity
                    {
                        Source = "files", ExternalId = "b", Title = "4.13", At = At("2026-05-10"), Kind = ChangeKind.Release,
                    }
                );
                context.Changes.Add(
                    new ChangeEntity
                    {
                        Source = "files", ExternalId = "c", At = At("2026-05-11"), Kind = ChangeKind.Configuration,
                    }
                );
                return Task.CompletedTask;
            }
        );
        await organisation.IncidentsAsync((incident, _) => (incident.StartedAt, incident.ChangeId) = (At("2026-05-03T01:00:00Z"), "a"));

        var sessions = Lines(await ChartsAsync(organisation, SecondQuarter), CrashFreeSessionRate.Metric);

        Assert.Equal(
            [("4.12", true), ("4.13", false)], sessions.Chart!.Releases.Select(release => (release.Title, release.FollowedByIncident)));
        // 999 of 1 000: between 99.70 % and 99.95 %.
        Assert.StartsWith("at risk: 99.90", sessions.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_without_a_crashed_session_but_with_crash_records_is_told_beside_the_figure()
    {
        await using var organisation = await StartAsync();
        foreach (var release in new[] { "1.1.0", "1.2.0", "1.3.0", "1.4.0" })
            await organisation.SessionsAsync("2026-05-01T10:00:00Z", 5_000, 0, release: release);
        await organisation.SessionsAsync("2026-05-01T10:00:00Z", 100, 1, release: "1.5.0");
        await CrashesAsync(organisation, "1.2.0", 9);

        var one = Lines(await ChartsAsync(organisation, SecondQuarter), CrashFreeSessionRate.Metric);
        foreach (var release in new[] { "1.1.0", "1.3.0", "1.4.0", "1.5.0" }) await CrashesAsync(organisation, release, 1);
        var four = Lines(await ChartsAsync(organisation, SecondQuarter), CrashFreeSessionRate.Metric);
        var chosen = Lines(await ChartsAsync(organisation, SecondQuarter + "&release=1.2.0"), CrashFreeSessionRate.Metric);
        var incidents = Lines(await ChartsAsync(organisation, SecondQuarter + "&category=logic"), CrashFreeSessionRate.Metric);

        const string Nine = "1.2.0 of web: 9 crash records, but none of 5\u202F000 sessions crashed.";
        Assert.Equal((Nine, "/services/web/releases/1.2.0"), Assert.Single(one.Said) is var odd ? (odd.Text, odd.Href) : default);
        Assert.Equal(
            [
                "1.1.0 of web: 1 crash record, but none of 5\u202F000 sessions crashed.", Nine,
                "1.3.0 of web: 1 crash record, but none of 5\u202F000 sessions crashed.", "So it is with 1 more release.",
            ],
            four.Said.Select(remark => remark.Text));
        Assert.Equal((1.0, Nine), (Value(chosen.Figures, "crash-free-sessions.value"), Assert.Single(chosen.Said).Text));
        Assert.Empty(incidents.Said);
    }

    [Fact]
    public async Task A_moving_period_is_not_judged_but_its_last_complete_quarter_is()
    {
        await using var organisation = await StartAsync();
        // Second quarter: twelve recoveries of 2 h; third: twelve of 10 min.
        await organisation.IncidentsAsync([
            .. Enumerable.Range(1, 12).Select(day => Recovered($"2026-05-{day:00}", 120)),
            .. Enumerable.Range(1, 12).Select(day => Recovered($"2026-08-{day:00}", 10)),
        ]);

        var view = await organisation.Get<TrendsLoader>().LoadAsync(PageAddress.Parse("/trends"), Cancel);

        Assert.StartsWith(
            "The figures of the last 12 months stand beside those of 14 Oct 2024 – 14 Oct 2025 without a verdict: the period still moves. "
                + "In Q3 2026 recovery was faster than in Q2 2026; the difference is reliable.",
            view.Head.Lede, StringComparison.Ordinal);
        Assert.DoesNotContain("reliably", Lines(view.Charts!, TimeToRecovery.Metric).Note!, StringComparison.Ordinal);
        Assert.Contains(
            "Q3 2026: median 10\u202Fmin, reliably shorter than in Q2 2026 (2\u202Fh).",
            Lines(view.Charts!, TimeToRecovery.Metric).Said);
        Assert.Equal(Step.Month, view.Charts!.Step);
    }

    [Fact]
    public async Task A_step_too_fine_for_its_period_gives_way_and_says_so()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));

        var view = await organisation
            .Get<TrendsLoader>()
            .LoadAsync(PageAddress.Parse("/trends?from=2016-01-01&to=2026-01-01&step=day"), Cancel);

        Assert.Equal(Step.Quarter, view.Charts!.Step);
        Assert.Equal([Step.Week, Step.Month, Step.Quarter], view.Charts.Offered);
        Assert.Equal("By day this period has too many points for a chart; it is shown by quarter.", Assert.Single(view.Faults));
    }

    [Fact]
    public async Task Most_incidents_still_open_have_no_median_in_the_survival_view()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(
            Recovered("2026-05-01", 10),
            (incident, _) => (incident.StartedAt, incident.Status) = (At("2026-05-02"), Domain.Incidents.IncidentStatus.Open),
            (incident, _) => (incident.StartedAt, incident.Status) = (At("2026-05-03"), Domain.Incidents.IncidentStatus.Open));

        var survival = Section<SurvivalData>(await ChartsAsync(organisation, SecondQuarter), TimeToRecovery.Metric);

        Assert.Equal("more than half still open (2 of 3)", survival.Note);
        Assert.Null(Value(survival.Figures, "time-to-recovery.survival.median"));
        Assert.Equal(2, Value(survival.Figures, "time-to-recovery.survival.open"));
    }

    private static Task CrashesAsync(Organisation organisation, string release, int count) =>
        organisation.WriteAsync(
            async (context, names) =>
            {
                var group = new CrashGroupEntity { Key = $"crash of {release}", Title = "NullReference" };
                context.CrashGroups.Add(group);
                await context.SaveChangesAsync(Cancel);
                for (var number = 0; number < count; number++)
                    context.Crashes.Add(
                        new()
                        {
                            Source = "files", ExternalId = $"{release} {number}", At = At("2026-05-01T10:30:00Z"),
                            ServiceId = names.Service("web")!.Value, Release = release, CrashGroupId = group.Id,
                        });
            });
}
