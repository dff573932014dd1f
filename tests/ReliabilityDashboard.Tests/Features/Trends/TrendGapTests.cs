using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Settings;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;
using static ReliabilityDashboard.Tests.Features.Trends.TrendsOf;

namespace ReliabilityDashboard.Tests.Features.Trends;

/// <summary>Where there is nothing to draw, it is said why, and the rest of the page stands.</summary>
[EitherDatabase]
public sealed class TrendGapTests
{
    [Fact]
    public async Task Sessions_show_no_number_under_a_filter_they_do_not_have()
    {
        await using var organisation = await StartAsync();
        await organisation.SessionsAsync("2026-05-01T10:00:00Z", 1_000, 1);
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));

        var sessions = Lines(await ChartsAsync(organisation, SecondQuarter + "&category=logic"), CrashFreeSessionRate.Metric);

        Assert.Null(sessions.Chart);
        Assert.Equal("Sessions have no category", sessions.Gap.What);
        Assert.Equal("/trends?from=2026-04-01&to=2026-07-01", sessions.Gap.Href);
        Assert.Null(Value(sessions.Figures, "crash-free-sessions.value"));
    }

    [Fact]
    public async Task What_only_raw_sessions_could_answer_is_a_gap_with_its_sentence_and_the_rest_of_the_page_stands()
    {
        await using var organisation = await StartAsync();
        await organisation.SessionsAsync("2026-05-01T10:00:00Z", 1_000, 1, release: "4.12.0");
        await organisation.IncidentsAsync(
            (incident, _) =>
                (incident.StartedAt, incident.ResolvedAt, incident.Segment) = (At("2026-05-01"), At("2026-05-01T00:10:00Z"), "paid")
        );

        // A year: more than 92 days.
        var charts = await ChartsAsync(organisation, "/trends?from=2025-07-01&to=2026-07-01&release=4.12.0&segment=paid");
        var withoutRelease = await ChartsAsync(organisation, "/trends?from=2025-07-01&to=2026-07-01&segment=paid");

        Assert.Null(Lines(charts, CrashFreeSessionRate.Metric).Chart);
        Assert.Equal(
            "Release together with journey, segment or platform is answered for at most 92 days.",
            Lines(charts, CrashFreeSessionRate.Metric).Gap.What);
        Assert.Equal("Incidents have no release", Lines(charts, TimeToRecovery.Metric).Gap.What);
        Assert.Equal("/trends?from=2025-07-01&to=2026-07-01&segment=paid", Lines(charts, TimeToRecovery.Metric).Gap.Href);
        Assert.Equal(600, Value(Lines(withoutRelease, TimeToRecovery.Metric).Figures, "time-to-recovery.median"));
    }

    [Fact]
    public async Task A_day_whose_single_sessions_were_dropped_is_a_gap_and_recovery_detection_and_repeats_stand()
    {
        await using var organisation = await StartAsync();
        await organisation.SessionsAsync("2026-05-01T10:00:00Z", 1_000, 1);
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));
        var edge = new RawEdge(At("2026-06-01"), new DateOnly(2026, 6, 1));
        await organisation.SaveAsync(new Setting { Key = SettingKeys.RawEdge, Value = Json.Write(edge), SetBy = "test", SetAt = At(Now), });

        // From 9 o'clock on: that day would have to be read hour by hour.
        var charts = await ChartsAsync(organisation, "/trends?from=2026-04-15T09:00&to=2026-07-01");

        Assert.StartsWith(
            "Single records are kept from 2026-06-01 on", Lines(charts, CrashFreeSessionRate.Metric).Gap.What, StringComparison.Ordinal);
        Assert.Equal(600, Value(Lines(charts, TimeToRecovery.Metric).Figures, "time-to-recovery.median"));
        Assert.NotNull(Lines(charts, TimeToDetection.Metric).Chart);
        Assert.Equal(1, Value(Lines(charts, RepeatRate.Metric).Figures, "repeat-rate.n"));

        // The period before begins with such a day: it is not compared with, and takes nothing from this one.
        await organisation.SessionsAsync("2026-06-20T10:00:00Z", 1_000, 1);
        var after = Lines(await ChartsAsync(organisation, "/trends?from=2026-06-15T09:00&to=2026-07-01"), CrashFreeSessionRate.Metric);
        Assert.Equal(0.999, Value(after.Figures, "crash-free-sessions.value"));
    }

    [Fact]
    public async Task Never_a_session_differs_from_none_in_this_period()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(Recovered("2026-05-01", 10));
        var never = Lines(await ChartsAsync(organisation, SecondQuarter), CrashFreeSessionRate.Metric).Gap;
        await organisation.SessionsAsync("2026-01-01T10:00:00Z", 1_000, 1);
        var notNow = Lines(await ChartsAsync(organisation, SecondQuarter), CrashFreeSessionRate.Metric).Gap;

        Assert.Equal("It appears as soon as sessions are imported.", never.Next);
        Assert.Equal(("No sessions are stored for this period and filter.", "A wider period may hold some."), (notNow.What, notNow.Next));
    }
}
