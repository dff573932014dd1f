namespace EndToEnd.Tests.Api;

/// <summary>A small dependency graph: shop → gateway → cart → ledger, and a mail that nobody waits for.</summary>
internal static class Graph
{
    public static async Task StoreAsync(ApiClient api)
    {
        await api.ImportAsync(
            "services",
            "name,kind,team,tier,aliases\nshop,,front,1,\ngateway,,platform,1,edge\ncart,,buying,2,\nmail,,buying,4,\n"
                + "ledger,datastore,platform,1,\n"
        );
        await api.ImportAsync(
            "dependencies",
            "caller,callee,mode,fallback\nshop,gateway,sync,none\ngateway,cart,sync,\ncart,ledger,,none\ncart,mail,async,none\n");
    }
}
