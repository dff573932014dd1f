using System.Net;
using System.Text.Json;
using EndToEnd.Tests.Running;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>The definitions' own examples, asked over HTTP; each in a month of its own.</summary>
[EitherDatabase]
public sealed class MetricApiTests(ApiApp app, StrictApp strict) : IClassFixture<ApiApp>
{
    public static TheoryData<string, string> FirstFields => [.. MetricCatalogue.All.Select(metric => (metric.Id, metric.Fields[0].Name))];

    private ApiClient Api => app.Api;

    [Fact]
    public async Task Sessions_are_summed_before_they_are_divided()
    {
        await Api.ImportAsync(
            "sessions", "time,service,total,crashed\n2025-02-01T00:00:00Z,web,100000,90\n2025-02-01T01:00:00Z,web,1000,10\n");
        await Api.ImportAsync("sessions", "time,service,total,crashed\n2025-03-01T00:00:00Z,web,1000000,3100\n");

        var february = (await Api.GetAsync("metrics/crash-free-sessions?from=2025-02-01&to=2025-03-01")).Is(HttpStatusCode.OK);
        Assert.Equal(
            ("crash-free-sessions", "fraction", 101_000), (february.Word("metric"), february.Word("unit"), february.Number("overall.n")));
        // 1 − 100 / 101 000; the mean of both rates would be 0.99455.
        Assert.Equal(0.999010, february.Number("overall.value"), 6);
        Assert.Equal(0.9969, (await Api.GetAsync("metrics/crash-free-sessions?from=2025-03-01&to=2025-04-01")).Number("overall.value"), 10);
    }

    [Theory]
    [InlineData("service=TILL-api")]
    [InlineData("team=front of house")]
    [InlineData("segment=gold")]
    public async Task An_alias_and_another_letter_case_are_found_by_list_metrics_and_sessions_alike(string filter)
    {
        await Api.ImportAsync("services", "name,team,aliases\ntill,Front of House,till-api\n");
        await Api.ImportAsync(
            "incidents",
            "id,title,started_at,service,segment\nTILL-1,One,2024-02-01T00:00:00Z,till,Gold\nTILL-2,Two,2024-02-02T00:00:00Z,till,Gold\n"
                + "TILL-3,Three,2024-02-02T00:00:00Z,cellar,none\n"
        );
        await Api.ImportAsync(
            "sessions",
            "time,service,segment,total,crashed\n2024-02-01T00:00:00Z,till,Gold,2000,1\n2024-02-01T00:00:00Z,cellar,none,500,1\n");
        const string February = "from=2024-02-01&to=2024-03-01";

        Assert.Equal(2, (await Api.GetAsync($"incidents?{filter}&{February}")).At("items").GetArrayLength());
        Assert.Equal(2, (await Api.GetAsync($"metrics/incidents?{filter}&{February}")).Number("overall.total"));
        Assert.Equal(2_000, (await Api.GetAsync($"metrics/crash-free-sessions?{filter}&{February}")).Number("overall.n"));
    }

    [Fact]
    public async Task What_only_raw_sessions_could_answer_is_refused_for_more_than_92_days_in_the_words_of_the_page()
    {
        var refused = (await Api.GetAsync("metrics/crash-free-sessions?release=4.12.0&segment=paid&from=2025-01-01&to=2026-01-01")).Is(
            HttpStatusCode.BadRequest);

        Assert.Equal("from: Release together with journey, segment or platform is answered for at most 92 days.", refused.Word("detail"));
        Assert.Equal("Release together with journey, segment or platform is answered for at most 92 days.", refused.Word("errors.from.0"));
    }

    [Fact]
    public async Task Recovery_has_mean_median_p90_and_says_what_it_stands_on()
    {
        await Api.ImportAsync("incidents", """
            id,title,started_at,detected_at,resolved_at,service
            R-1,One,2025-04-01T09:00:00Z,2025-04-01T10:00:00Z,2025-04-01T10:10:00Z,recovering
            R-2,Two,2025-04-02T09:00:00Z,2025-04-02T10:00:00Z,2025-04-02T10:20:00Z,recovering
            R-3,Three,2025-04-03T09:00:00Z,2025-04-03T10:00:00Z,2025-04-03T10:30:00Z,recovering
            R-4,Four,2025-04-04T10:00:00Z,,2025-04-04T14:00:00Z,recovering
            R-5,Back-filled,2025-04-05T10:00:00Z,,2025-04-05T10:00:00Z,recovering
            R-6,Still open,2025-04-06T10:00:00Z,,,recovering
            """);

        var answer = (await Api.GetAsync("metrics/time-to-recovery?service=recovering&from=2025-04-01&to=2025-05-01&step=month")).Is(
            HttpStatusCode.OK);

        // 10, 20, 30 and 240 minutes: mean 75, median 25, p90 = 30 + 0.7 × 210 = 177.
        Assert.Equal((4500, 1500), (answer.Number("overall.mean"), answer.Number("overall.median")));
        Assert.Equal(10_620, answer.Number("overall.p90"), 6);
        Assert.Equal(
            (4, 3, 1), (answer.Number("overall.n"), answer.Number("overall.n_from_detected"), answer.Number("overall.n_from_started")));
        Assert.Equal((1, 0), (answer.Number("overall.n_zero_left_out"), answer.Number("overall.n_out_of_order")));
        Assert.Equal((5, 1), (answer.Number("overall.survival.n"), answer.Number("overall.survival.open")));
        Assert.Equal(JsonValueKind.Null, answer.At("overall.ci_low").ValueKind);
        Assert.Equal(
            (1, "2025-04-01T00:00:00Z", "2025-05-01T00:00:00Z", 4500, false),
            (
                answer.At("points").GetArrayLength(), answer.Word("points.0.start"), answer.Word("points.0.end"),
                answer.Number("points.0.mean"), answer.At("points.0.partial").GetBoolean())
        );
    }

    [Fact]
    public async Task Four_of_ten_with_an_earlier_one_of_their_group_are_a_repeat_rate_of_40_percent()
    {
        string[] modes = ["a", "a", "a", "b", "b", "c", "d", "e", "f", "b"];
        await Api.ImportAsync(
            "incidents",
            "id,title,started_at,fingerprint,service\n"
                + string.Concat(
                    modes.Select((mode, number) => $"P-{number},Mode {mode},2025-06-{number + 1:00}T00:00:00Z,{mode},repeating\n"))
        );

        var answer = await Api.GetAsync("metrics/repeat-rate?service=repeating&from=2025-06-01&to=2025-07-01");

        Assert.Equal((0.4, 10, "incidents"), (answer.Number("overall.value"), answer.Number("overall.n"), answer.Word("overall.of")));
    }

    [Fact]
    public async Task The_matrix_divides_by_the_weeks_there_is_data_for()
    {
        using var api = await ApiClient.OpenAsync(await strict.ReadyAsync());
        // 61 days from the first incident to the end are 8.714 weeks; four occurrences are 0.459 a week.
        await api.ImportAsync(
            "incidents",
            "id,title,started_at,fingerprint\nM-1,Mode,2025-01-01T00:00:00Z,m\nM-2,Mode,2025-01-11T00:00:00Z,m\n"
                + "M-3,Mode,2025-02-01T00:00:00Z,m\nM-4,Mode,2025-02-21T00:00:00Z,m\n"
        );

        var answer = (await api.GetAsync("matrix?from=2024-03-03&to=2025-03-03T00:00:00Z")).Is(HttpStatusCode.OK);

        Assert.Equal((1, 4), (answer.At("items").GetArrayLength(), answer.Number("items.0.occurrences")));
        Assert.Equal(4 / (61 / 7.0), answer.Number("items.0.frequency_per_week"), 9);
        // Weight 5 × sev3 2 × share 0.01, all three filled in.
        Assert.Equal(("score", 0.1), (answer.Word("impact_unit"), answer.Number("items.0.impact")));
        Assert.Equal(["weight", "severity", "share"], answer.At("items.0.assumed").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(
            "M-1,M-2,M-3,M-4".Split(',').Length,
            (await api.GetAsync($"groups/{answer.Word("items.0.group")}")).At("incidents").GetArrayLength());
        // The larger of 0.1 a week and 2 / weeks; nobody set anything, and one failure mode is too few for an impact threshold.
        Assert.Equal(2 / (61 / 7.0), answer.Number("frequency_threshold"), 9);
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null), (answer.At("impact_threshold").ValueKind, answer.At("thresholds_set_by").ValueKind));
    }

    [Fact]
    public async Task Blast_classes_add_up_to_n_and_the_unknown_stand_beside()
    {
        await Api.ImportAsync("incidents", """
            id,title,started_at,service,affected_users,active_users
            B-1,One,2025-07-01,spreading,0,
            B-2,Two,2025-07-02,spreading,10,1000
            B-3,Three,2025-07-03,spreading,100,1000
            B-4,Four,2025-07-04,spreading,400,1000
            B-5,Five,2025-07-05,spreading,,
            """);

        var answer = await Api.GetAsync("metrics/blast-radius?service=spreading&from=2025-07-01&to=2025-08-01");

        // 0, 1, 10 and 40 %: each on the lower edge of its class; median 5.5 %, p90 = 10 + 0.7 × 30 = 31 %.
        Assert.Equal(
            (1, 1, 1, 1, 1, 4),
            (
                answer.Number("overall.contained"), answer.Number("overall.limited"), answer.Number("overall.wide"),
                answer.Number("overall.systemic"), answer.Number("overall.unknown"), answer.Number("overall.n"))
        );
        Assert.Equal(0.055, answer.Number("overall.median"), 9);
        Assert.Equal(0.31, answer.Number("overall.p90"), 9);
    }

    [Fact]
    public async Task Counts_hold_all_words_and_changes_know_how_many_failed()
    {
        await Api.ImportAsync(
            "changes",
            "id,at,kind,service\nC-1,2025-08-01T10:00:00Z,release,changing\nC-2,2025-08-02T10:00:00Z,release,changing\n"
                + "C-3,2025-08-03T10:00:00Z,configuration,changing\nC-4,2025-08-04T10:00:00Z,growth,changing\n"
        );
        await Api.ImportAsync(
            "incidents", "id,title,started_at,service,change_id,category\nX-1,Broke,2025-08-01T10:05:00Z,changing,C-1,logic\n");

        var changes = await Api.GetAsync("metrics/changes?service=changing&from=2025-08-01&to=2025-09-01");
        Assert.Equal(
            (4, 2, 1, 0, 1, 0),
            (
                changes.Number("overall.total"), changes.Number("overall.by_kind.release"), changes.Number("overall.by_kind.configuration"),
                changes.Number("overall.by_kind.infrastructure"), changes.Number("overall.by_kind.growth"),
                changes.Number("overall.by_kind.unknown"))
        );
        var failed = await Api.GetAsync("metrics/change-failure-rate?service=changing&from=2025-08-01&to=2025-09-01");
        // One of two releases and a configuration change; growth is no change that fails.
        Assert.Equal((1 / 3.0, 3), (failed.Number("overall.value"), failed.Number("overall.n")));
        var incidents = await Api.GetAsync("metrics/incidents?service=changing&from=2025-08-01&to=2025-09-01");
        Assert.Equal(
            (1, 1, 0),
            (
                incidents.Number("overall.total"), incidents.Number("overall.by_category.logic"),
                incidents.Number("overall.by_category.unknown"))
        );
    }

    [Theory]
    [MemberData(nameof(FirstFields))]
    public async Task Without_data_a_figure_is_null_with_the_reason_and_every_bucket_is_there(string metric, string field)
    {
        var answer = (await Api.GetAsync($"metrics/{metric}?from=2003-01-01&to=2003-03-01&step=month&compare=previous")).Is(
            HttpStatusCode.OK);

        Assert.Equal(JsonValueKind.Null, answer.At($"overall.{field}").ValueKind);
        Assert.NotEmpty(answer.Word("overall.reason")!);
        Assert.Equal(2, answer.At("points").GetArrayLength());
        Assert.Equal((0, JsonValueKind.Null), (answer.Number("points.1.n"), answer.At($"points.1.{field}").ValueKind));
        Assert.Equal("not-enough-data", answer.Word("overall.comparison.verdict"));
    }

    [Fact]
    public async Task A_date_is_midnight_in_the_reporting_zone()
    {
        using var api = await ApiClient.OpenAsync(await strict.ReadyAsync());

        var answer = (await api.GetAsync("metrics/incidents?from=2025-07-01&to=2025-07-02&step=day")).Is(HttpStatusCode.OK);

        Assert.Equal(
            ("2025-06-30T22:00:00Z", "2025-07-01T22:00:00Z", "2025-06-30T22:00:00Z"),
            (answer.Word("from"), answer.Word("to"), answer.Word("points.0.start")));
    }
}
