using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Sources.Sample;

// What the sample brings, and what came beside it.
public sealed partial class SampleRemovalTests
{
    private static async Task BringSampleAsync(ImportBench bench)
    {
        await using (var context = bench.Context())
        {
            context.SampleLoads.Add(new SampleLoad { Id = 1, ShiftDays = 7, Instant = DateTime.UtcNow, Completed = true, });
            await context.SaveChangesAsync(ImportBench.Cancel);
        }
        await SampleAsync(
            "services",
            "name,kind,team,tier,owner,aliases\ncheckout,service,Trading,1,Ines,\nstock,datastore,Trading,2,Ines,\n"
                + "search,service,,3,Ines,\nstorefront,service,Web,1,Ines,web-shop\n"
        );
        await SampleAsync("journeys", "name,weight,services,critical_services\nbuy,9,checkout;stock,checkout\nbrowse,3,search,\n");
        // What it said before it said it otherwise goes, too.
        await SampleAsync("dependencies", "caller,callee,mode,retry\ncheckout,stock,async,none\ncheckout,ledger,sync,none\n");
        await SampleAsync(
            "dependencies", "caller,callee,mode,timeout_ms,retry\ncheckout,stock,sync,300,fixed\ncheckout,ledger,async,900,backoff\n");
        await SampleAsync(
            "changes",
            "id,at,kind,service,title\nS-C,2026-01-02T09:00:00Z,release,checkout,4.1\nS-D,2026-01-02T09:00:00Z,release,stock,1.0\n");
        await SampleAsync(
            "incidents",
            "id,title,started_at,service,affected_services,journey\n"
                + "S-1,Card payments declined for everybody,2026-01-02T10:00:00Z,checkout,checkout;stock,buy\n"
                + "S-2,Stock reservations time out,2026-01-03T10:00:00Z,stock,stock,browse\nbad,,2026-01-03T10:00:00Z,stock,,\n"
        );
        await SampleAsync(
            "crashes",
            "id,at,service,exception_type,message,stack\n"
                + "S-X,2026-01-02T10:00:00Z,checkout,TimeoutException,after 3 s,at Shop.Pay.Charge()\n"
                + "S-Y,2026-01-02T10:00:00Z,stock,IOException,disk,at Shop.Stock.Read()\n"
        );
        await SampleAsync(
            "sessions",
            "time,service,journey,total,crashed\n2026-01-02T00:00:00Z,checkout,buy,100,7\n2026-01-02T01:00:00Z,checkout,buy,110,8\n"
                + "2026-01-02T00:00:00Z,checkout,,10,1\n2026-01-02T00:00:00Z,stock,browse,50,5\n2026-01-02T08:00:00Z,checkout,buy,90,6\n"
                + "2026-01-02T09:00:00Z,checkout,buy,80,5\n"
        );
        await SampleAsync(
            "signals",
            "time,service,resource,requests,errors,latency_ok,utilisation\n2026-01-02T00:00:00Z,checkout,,1000,9,0.1:900;0.5:91,\n"
                + "2026-01-02T00:00:00Z,checkout,connections,,,,0.9\n2026-01-02T00:00:00Z,stock,,5,0,,\n"
                + "2026-01-02T08:00:00Z,checkout,,70,7,0.1:70,\n2026-01-02T09:00:00Z,checkout,,60,6,0.1:60,\n"
        );

        async Task SampleAsync(string kind, string text) => await bench.ImportAsync(kind, text, source: SampleFolder.Source);
    }

    private static async Task BringOwnAsync(ImportBench bench)
    {
        // Declares a service of its own and says the team of one that the sample declares too.
        await bench.ImportAsync("services", "name,team\nledger,Money\nsearch,Find\n");
        await bench.ImportAsync("journeys", "name,services\nrefund,ledger\n");
        await bench.ImportAsync("dependencies", "caller,callee,mode,timeout_ms\ncheckout,ledger,sync,100\n");
        await bench.ImportAsync("changes", "id,at,kind,service,title\nO-C,2026-01-02T09:30:00Z,configuration,checkout,limits\n");
        // The same failure mode as S-1, written differently; and a name that is the sample's alias.
        await bench.ImportAsync(
            "incidents",
            "id,title,started_at,service,affected_services,journey\n"
                + "O-1,card payments declined for EVERYBODY,2026-01-05T10:00:00Z,checkout,checkout;ledger,buy\n"
                + "O-2,Home page is blank for signed-in people,2026-01-06T10:00:00Z,web-shop,,\nwrong,No start at all,,checkout,,\n"
        );
        await bench.ImportAsync(
            "crashes",
            "id,at,service,exception_type,message,stack\n"
                + "O-X,2026-01-02T11:00:00Z,checkout,TimeoutException,after 9 s,at Shop.Pay.Charge()\n"
        );
        await bench.ImportAsync(
            "sessions", "time,service,journey,total,crashed\n2026-01-02T05:00:00Z,checkout,buy,30,1\n2026-01-02T05:00:00Z,web-shop,,7,0\n");
        // The same bucket as one of the sample's, saying less; and one that reaches into another of the sample's.
        await bench.ImportAsync(
            "sessions",
            "time,bucket_seconds,service,journey,total,zone\n2026-01-02T08:00:00Z,3600,checkout,buy,9,eu\n"
                + "2026-01-02T09:30:00Z,1800,checkout,buy,4,\n"
        );
        await bench.ImportAsync(
            "signals",
            "time,service,resource,requests,errors,latency_ok,utilisation\n2026-01-02T06:00:00Z,checkout,,500,1,0.1:400;0.5:99,\n"
                + "2026-01-02T06:00:00Z,checkout,connections,,,,0.2\n"
        );
        await bench.ImportAsync(
            "signals",
            "time,bucket_seconds,service,requests,zone\n2026-01-02T08:00:00Z,3600,checkout,7,eu\n2026-01-02T09:30:00Z,1800,checkout,6,\n");
    }
}
