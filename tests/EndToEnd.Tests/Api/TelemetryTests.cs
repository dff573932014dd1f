using System.Net;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>What Prometheus is told.</summary>
[EitherDatabase]
public sealed class TelemetryTests(Chromium chromium, ApiApp app) : BrowserTests(chromium), IClassFixture<ApiApp>
{
    [Fact]
    public async Task Imports_jobs_and_queries_are_counted()
    {
        // Of a kind that no other test sends to this app.
        await app.Api.ImportAsync(
            "crashes", "id,at,service\nT-1,2026-03-02T09:00:00Z,counted\nT-2,2026-03-02T10:00:00Z,counted\nT-3,never,counted\n",
            source: "telemetry");
        var text = await WhenToldAsync("kind=\"crashes\"");

        Assert.Matches("""import_runs_total\{[^}]*kind="crashes"[^}]*status="succeeded"[^}]*\} 1""", text);
        Assert.Matches("""import_records_total\{[^}]*kind="crashes"[^}]*outcome="inserted"[^}]*\} 2""", text);
        Assert.Matches("""import_records_total\{[^}]*kind="crashes"[^}]*outcome="rejected"[^}]*\} 1""", text);
        Assert.Matches("""job_servers\{[^}]*\} 2""", text);
        Assert.Matches("""job_count\{[^}]*state="failed"[^}]*\} 0""", text);
        Assert.Matches("""query_duration_seconds_count\{[^}]*kind="read"[^}]*\} [1-9]""", text);
        Assert.Contains("service_name=\"reliability-dashboard\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_is_counted_as_a_circuit()
    {
        await OpenAsync(app.App, "/imports");
        Assert.Matches(
            """aspnetcore_components_circuit_connected\{[^}]*\} [1-9]""",
            await WhenToldAsync("aspnetcore_components_circuit_connected")
        );
    }

    [Fact]
    public async Task It_needs_a_key_that_may_read()
    {
        using var nobody = new ApiClient(app.App.Address, null);
        using var importer = await ApiClient.OpenAsync(app.App, "import");

        (await nobody.GetAsync("/metrics")).Is(HttpStatusCode.Unauthorized);
        (await importer.GetAsync("/metrics")).Is(HttpStatusCode.Forbidden);
    }

    private async Task<string> WhenToldAsync(string metric)
    {
        var text = "";

        // A collected answer is kept for a moment.
        await Waiting.UntilAsync(
            async () => (text = (await app.Api.GetAsync("/metrics")).Is(HttpStatusCode.OK).Text).Contains(metric, StringComparison.Ordinal),
            $"{metric} is told");
        return text;
    }
}
