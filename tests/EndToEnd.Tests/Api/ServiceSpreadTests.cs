using System.Net;
using System.Text.Json;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>How far failures of a service spread, in an organisation that has no other services.</summary>
[EitherDatabase]
public sealed class ServiceSpreadTests(StrictApp strict)
{
    [Fact]
    public async Task Modelled_and_observed_spread_stand_beside_each_other()
    {
        using var api = await ApiClient.OpenAsync(await strict.ReadyAsync());
        await Graph.StoreAsync(api);
        await api.ImportAsync(
            "incidents",
            "id,title,started_at,service,affected_services,affected_users,active_users\n"
                + "S-1,Ledger stood still,2026-03-02,ledger,ledger;cart;gateway,30,100\nS-2,Ledger slow,2026-03-03,ledger,,10,100\n",
            source: "spread"
        );

        var ledger = (await api.GetAsync("services/LEDGER/blast-radius?from=2026-03-01&to=2026-04-01")).Is(HttpStatusCode.OK);

        // All of shop, gateway and cart wait for it; four services are known and the ledger is none of them.
        Assert.Equal(["cart", "gateway", "shop"], ledger.At("modelled.services").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            ("ledger", 0.75, JsonValueKind.Null),
            (ledger.Word("service"), ledger.Number("modelled.services_share"), ledger.At("modelled.entry_traffic_share").ValueKind));
        Assert.Equal(["mode", "fallback"], ledger.At("modelled.assumed").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal((2, 0.2), (ledger.Number("observed.n"), ledger.Number("observed.users_share_median")));
        // Two services affected of four known: (2 − 1) / (4 − 1).
        Assert.Equal(1 / 3.0, ledger.Number("observed.services_share_median"), 9);
        Assert.Empty((await api.GetAsync("services/mail/blast-radius")).At("modelled.services").EnumerateArray());
        Assert.Equal("gateway", (await api.GetAsync("services/edge/blast-radius")).Word("service"));
        await CallsAsync(api);
        await WhatIfAsync(api);
    }

    private static async Task CallsAsync(ApiClient api)
    {
        var first = (await api.GetAsync("dependencies?limit=3&state=untraced")).Is(HttpStatusCode.OK);
        var rest = await api.GetAsync($"dependencies?limit=3&cursor={first.Word("next_cursor")}");
        Assert.Equal(
            ["cart→ledger", "cart→mail", "gateway→cart", "shop→gateway"],
            first.At("items").EnumerateArray().Concat(rest.At("items").EnumerateArray())
                .Select(call => $"{call.GetProperty("caller").GetString()}→{call.GetProperty("callee").GetString()}"));
        var ledger = first.At("items")[0];
        // One incident of the ledger says whom it hit.
        Assert.Equal(
            ("sync", true, "no", "unstated", "unstated", 1),
            (ledger.GetProperty("mode").GetString(), ledger.GetProperty("mode_assumed").GetBoolean(),
                ledger.GetProperty("fallback").GetString(), ledger.GetProperty("timeout").GetString(),
                ledger.GetProperty("retry").GetString(), ledger.GetProperty("passes_on").GetProperty("n").GetInt32()));
        Assert.Equal(JsonValueKind.Null, rest.At("next_cursor").ValueKind);
        Assert.Equal(2, (await api.GetAsync("dependencies?service=edge")).At("items").GetArrayLength());

        var coverage = (await api.GetAsync("dependencies/coverage?team=buying")).Is(HttpStatusCode.OK);
        Assert.Equal((1, 1, 1), (coverage.Number("edges"), coverage.Number("fallback.no"), coverage.Number("retry.unstated")));
        var findings = (await api.GetAsync("dependencies/findings")).Is(HttpStatusCode.OK);
        Assert.Equal((0, 0, 0), (findings.At("cycles").GetArrayLength(), findings.Number("hidden"), findings.Number("unseen")));
    }

    private static async Task WhatIfAsync(ApiClient api)
    {
        var answer = (await api.PostAsync(
            "what-if",
            """{ "fails": "LEDGER", "protect": [{ "caller": "edge", "callee": "cart" }, { "caller": "cart", "callee": "mail" }] }"""))
            .Is(HttpStatusCode.OK);
        Assert.Equal((0.75, 0.25), (answer.Number("before.services_share"), answer.Number("after.services_share")));
        Assert.Equal((3, JsonValueKind.Null), (answer.Number("before.distance.shop"), answer.At("after.money_per_hour").ValueKind));
        (await api.PostAsync("what-if", """{ "fails": "nobody" }""")).Is(HttpStatusCode.NotFound);
        Assert.Contains(
            "shop does not call mail",
            (await api.PostAsync("what-if", """{ "fails": "cart", "protect": [{ "caller": "shop", "callee": "mail" }] }"""))
                .Is(HttpStatusCode.BadRequest).Word("detail"),
            StringComparison.Ordinal);
    }
}
