using System.Globalization;
using System.Net;
using System.Text;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>The list of incidents, page by page, while others write.</summary>
[EitherDatabase]
public sealed class IncidentListApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    private ApiClient Api => app.Api;

    [Fact]
    public async Task A_walk_over_thousands_of_incidents_meets_each_once_while_others_come_in()
    {
        const int Many = 2600;
        var file = new StringBuilder("id,title,started_at\n");
        // Three each minute start at the same instant, so that the instant alone does not tell them apart.
        for (var number = 0; number < Many; number++)
            file.Append(
                CultureInfo.InvariantCulture,
                $"W-{number},Incident {number},{new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number / 3):O}\n");
        Assert.Equal(Many, (await Api.ImportAsync("incidents", file.ToString(), source: "walk")).Number("inserted"));

        var seen = new List<string>();
        var last = DateTime.MaxValue;
        string? cursor = null;
        var page = 0;
        do
        {
            var answer = (
                await Api.GetAsync(
                    $"incidents?source=walk&from=2025-01-01&to=2025-02-01&limit=500{(cursor is null ? "" : $"&cursor={cursor}")}")
            ).Is(HttpStatusCode.OK);
            foreach (var item in answer.At("items").EnumerateArray())
            {
                seen.Add(item.GetProperty("external_id").GetString()!);
                var started = item.GetProperty("started_at").GetDateTime();
                Assert.True(started <= last);
                last = started;
            }
            cursor = answer.Word("next_cursor");
            if (++page == 2)
                await Api.ImportAsync(
                    "incidents",
                    "id,title,started_at\nNEW-1,Between two pages,2025-01-30T00:00:00Z\nNEW-2,At the first instant,2025-01-01T00:00:00Z\n",
                    source: "walk");
        } while (cursor is not null);

        Assert.Equal(6, page);
        Assert.Equal(Many, seen.Count(id => id.StartsWith("W-", StringComparison.Ordinal)));
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.DoesNotContain("NEW-1", seen);
    }

    [Theory]
    [InlineData("service=payments", "F-1,F-3")]
    [InlineData("service=Payments&service=search", "F-1,F-2,F-3")]
    [InlineData("category=integration&category=resource", "F-1,F-2")]
    [InlineData("category=unknown", "F-3,F-4")]
    [InlineData("severity=sev1&service=payments", "F-1,F-3")]
    [InlineData("severity=sev1&category=integration", "F-1")]
    [InlineData("trigger=release", "F-2")]
    [InlineData("status=open", "F-3")]
    [InlineData("status=open&status=cancelled", "F-3,F-4")]
    [InlineData("q=TIME%20out", "F-1")]
    [InlineData("segment=premium", "F-4")]
    [InlineData("service=nobody", "")]
    public async Task Filters_mean_or_inside_a_dimension_and_and_between_them(string filter, string expected)
    {
        await Api.ImportAsync("incidents", """
            id,title,started_at,resolved_at,service,affected_services,severity,category,trigger,status,segment
            F-1,Payments time out,2026-03-01T09:00:00Z,2026-03-01T10:00:00Z,payments,,sev1,integration,,,
            F-2,Search is slow,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,search,,sev2,resource,release,,
            F-3,Ledger stands still,2026-03-03T09:00:00Z,,,payments;accounts,sev1,,,,
            F-4,False alarm,2026-03-04T09:00:00Z,,web,,,,,cancelled,premium
            """, source: "filters");

        var answer = (await Api.GetAsync($"incidents?source=filters&from=2026-03-01&to=2026-04-01&{filter}")).Is(HttpStatusCode.OK);

        Assert.Equal(
            expected,
            string.Join(',', answer.At("items").EnumerateArray().Select(item => item.GetProperty("external_id").GetString()).Order()));
    }

    [Fact]
    public async Task The_start_of_the_period_is_inside_and_its_end_is_not()
    {
        await Api.ImportAsync(
            "incidents", "id,title,started_at\nE-1,At the start,2026-05-01T00:00:00Z\nE-2,At the end,2026-05-02T00:00:00Z\n",
            source: "edges");

        var answer = await Api.GetAsync("incidents?source=edges&from=2026-05-01&to=2026-05-02T00:00:00Z");

        Assert.Equal((1, "E-1"), (answer.At("items").GetArrayLength(), answer.Word("items.0.external_id")));
    }
}
