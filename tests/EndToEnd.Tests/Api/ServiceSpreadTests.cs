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
    }
}
