using System.Net;
using System.Text.Json;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Services over HTTP: the list and their golden signals.</summary>
[EitherDatabase]
public sealed class ServiceApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    private ApiClient Api => app.Api;

    private Task GraphAsync() => Graph.StoreAsync(Api);

    [Fact]
    public async Task The_list_has_what_was_declared_page_by_page_and_by_team()
    {
        await GraphAsync();

        var first = (await Api.GetAsync("services?limit=2&team=buying&team=platform")).Is(HttpStatusCode.OK);
        Assert.Equal(["gateway", "cart"], first.At("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Equal(("service", "edge", 1), (first.Word("items.0.kind"), first.Word("items.0.aliases.0"), first.Number("items.0.tier")));
        var second = await Api.GetAsync($"services?limit=2&team=buying&team=platform&cursor={first.Word("next_cursor")}");
        Assert.Equal(["mail", "ledger"], second.At("items").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Golden_signals_are_merged_over_the_period_and_told_per_step()
    {
        await Api.ImportAsync("signals", """
            time,service,requests,errors,implicit_errors,latency_ok,latency_failed
            2026-02-01T00:00:00Z,signalled,3600,36,4,0.1:100,0.01:10
            2026-02-02T00:00:00Z,signalled,7200,0,0,0.1:0;1:100,
            """);

        var answer = (await Api.GetAsync("services/signalled/signals?from=2026-02-01&to=2026-02-03&step=day")).Is(HttpStatusCode.OK);

        Assert.Equal(
            (10_800, 1.5, 36 / 10_800.0),
            (answer.Number("overall.requests"), answer.Number("overall.requests_per_second"), answer.Number("overall.error_rate")));
        // Merged: 100 up to 0.1 s and 100 up to 1 s; p95 = 0.1 + 0.9 × 90 / 100, p99.9 = 0.1 + 0.9 × 99.8 / 100.
        Assert.Equal(0.91, answer.Number("overall.latency_ok.p95"), 9);
        Assert.Equal(0.9982, answer.Number("overall.latency_ok.p999"), 9);
        Assert.Equal(0.005, answer.Number("overall.latency_failed.p50"), 9);
        Assert.Equal(
            (2, 3600, 7200),
            (answer.At("points").GetArrayLength(), answer.Number("points.0.requests"), answer.Number("points.1.requests")));
        Assert.Equal(JsonValueKind.Null, answer.At("points.1.latency_failed.p50").ValueKind);
        // Cut in the middle of a day it is read from the rows themselves.
        Assert.Equal(
            3600,
            (await Api.GetAsync("services/signalled/signals?from=2026-01-31T12:00:00Z&to=2026-02-01T12:00:00Z")).Number("overall.requests")
        );
    }

    [Fact]
    public async Task One_service_is_told_whole_by_any_of_its_names()
    {
        await GraphAsync();

        var one = (await Api.GetAsync("services/EDGE")).Is(HttpStatusCode.OK);

        Assert.Equal(("gateway", "edge", 0), (one.Word("name"), one.Word("aliases.0"), one.Number("incidents")));
        Assert.Equal("cart", one.Word("callees.0.callee"));
        Assert.Equal("shop", one.Word("callers.0.caller"));
        Assert.Equal((JsonValueKind.Null, 0), (one.At("service_level.attained").ValueKind, one.Number("service_level.n")));
        Assert.Equal(JsonValueKind.Null, one.At("capacity_limit").ValueKind);
        Assert.Equal("No hour of the last 90 days says both requests and errors.", one.Word("capacity_reason"));
        (await Api.GetAsync("services/nobody-knows")).Is(HttpStatusCode.NotFound);
        (await Api.GetAsync("services/edge?from=tomorrow")).Is(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Resources_tell_how_full_they_were()
    {
        await Api.ImportAsync(
            "signals", "time,service,resource,utilisation\n2026-02-01T00:00:00Z,filling,disk,0.4\n2026-02-02T00:00:00Z,filling,disk,0.6\n");

        var answer = await Api.GetAsync("services/filling/signals?from=2026-02-01&to=2026-02-03");

        Assert.Equal(
            (1, "disk", 0.6),
            (answer.At("saturation").GetArrayLength(), answer.Word("saturation.0.name"), answer.Number("saturation.0.highest_p95")));
        Assert.Equal(JsonValueKind.Null, answer.At("saturation.0.days_to_warning").ValueKind);
    }

    [Theory]
    [InlineData("services/nobody/blast-radius")]
    [InlineData("services/nobody/signals")]
    public async Task An_unknown_service_is_404(string path) => (await Api.GetAsync(path)).Is(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("services/cart/signals?from=2010-01-01&to=2026-01-01&step=day", "step")]
    [InlineData("services/cart/signals?category=logic", "category")]
    [InlineData("services/cart/blast-radius?step=day", "step")]
    [InlineData("services?service=cart", "service")]
    public async Task What_it_does_not_take_is_400_naming_it(string path, string field)
    {
        await GraphAsync();

        Assert.True((await Api.GetAsync(path)).Is(HttpStatusCode.BadRequest).At("errors").TryGetProperty(field, out _));
    }
}
