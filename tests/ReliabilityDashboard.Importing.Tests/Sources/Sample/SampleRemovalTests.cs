using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Importing.Tests.Sources.Sample;

[EveryDatabase]
public sealed class SampleRemovalTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_left_is_what_a_database_holds_that_never_had_the_sample(bool sampleCameFirst)
    {
        await using var clean = await ImportBench.OpenAsync();
        await BringOwnAsync(clean);

        await using var bench = await ImportBench.OpenAsync();
        if (sampleCameFirst)
            await BringSampleAsync(bench);
        await BringOwnAsync(bench);
        if (!sampleCameFirst)
            await BringSampleAsync(bench);
        // It would be no test if the sample had changed nothing.
        Assert.NotEqual(
            await StoredByName.ReadAsync(clean.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));

        await RemoveAsync(bench);
        Assert.Equal(
            await StoredByName.ReadAsync(clean.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
    }

    [Fact]
    public async Task What_a_person_said_of_one_of_its_calls_stays_with_the_services()
    {
        await using var bench = await ImportBench.OpenAsync();
        await BringSampleAsync(bench);
        var timeout = CallField.Find("timeout")!;
        await bench.Get<CallEdits>().SayAsync(
            new(new("checkout", "stock"), new Dictionary<CallField, string?> { [timeout] = "no" }), "Ada", ImportBench.Cancel);

        await RemoveAsync(bench);

        var said = Assert.Single(await bench.Get<DependencyFactQuery>().StatementsAsync(ImportBench.Cancel));
        Assert.Equal((new CallName("checkout", "stock"), timeout, "no", "Ada"), (said.Call, said.Field, said.Value, said.By));
        // It makes no call of its own.
        var now = DateTime.UtcNow;
        Assert.Empty(DependencyEdges.At(await bench.Get<DependencyFactQuery>().ReadAsync(now, ImportBench.Cancel), now));
    }

    [Fact]
    public async Task A_removal_that_was_cut_off_goes_on_and_ends_the_same()
    {
        await using var clean = await ImportBench.OpenAsync();
        await BringOwnAsync(clean);
        await using var bench = await ImportBench.OpenAsync();
        await BringSampleAsync(bench);
        await BringOwnAsync(bench);
        var removal = bench.Get<SampleRemoval>();
        await removal.BeginAsync("Ada", ImportBench.Cancel);

        var stops = 0;
        // Stopped after one commit, then after two, and so on: a step that finds nothing left does not count.
        while (await removal.FindAsync(ImportBench.Cancel) is { EndedAt: null })
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ImportBench.Cancel);
            var commits = 0;
            void Count(DataWrite write)
            {
                if (++commits > stops)
                    stop.Cancel();
            }
            bench.Get<DataVersionSignal>().Changed += Count;
            try
            {
                await removal.RunAsync(stop.Token);
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
            finally
            {
                bench.Get<DataVersionSignal>().Changed -= Count;
            }
        }
        Assert.True(stops > 3, $"It was stopped {stops} times.");
        Assert.Equal(
            await StoredByName.ReadAsync(clean.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
    }

    [Fact]
    public async Task A_post_mortem_about_sample_incidents_keeps_its_words_and_loses_the_link()
    {
        await using var bench = await ImportBench.OpenAsync();
        await BringSampleAsync(bench);
        await using (var context = bench.Context())
        {
            var incident = await context.Incidents.SingleAsync(i => i.ExternalId == "S-2", ImportBench.Cancel);
            context.PostMortems.Add(
                new PostMortemEntity
                {
                    Title = "What we learnt from S-2",
                    Summary = "Written by a person",
                    CreatedAt = DateTime.UtcNow,
                    UpdatedAt = DateTime.UtcNow,
                    Incidents = [new PostMortemIncident { IncidentId = incident.Id }],
                    Actions =
                    [
                        new ActionEntity
                        {
                            Source = "post-mortem", ExternalId = "1", PostMortemKey = Guid.NewGuid(), Title = "Give stock a breaker",
                            Kind = ActionKind.Architectural, Service = "Stock", UpdatedAt = DateTime.UtcNow,
                        },
                    ],
                }
            );
            await context.SaveChangesAsync(ImportBench.Cancel);
        }
        await RemoveAsync(bench);
        Assert.Equal(
            [
                "action | Give stock a breaker | Stock",
                "post-mortem | What we learnt from S-2 | Written by a person | ∅",
                // A person's action names it: it stays, and nobody has declared it.
                "service | stock | 0 | ∅ | ∅ | ∅ | ∅ | ∅ | {}",
            ],
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel)
        );
    }

    [Fact]
    public async Task Once_removed_it_is_not_loaded_by_itself_again_and_can_be_loaded_by_hand()
    {
        await using var bench = await ImportBench.OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "sample")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sample.json"), """{"lastDay":"2026-01-31"}""", ImportBench.Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"), "name\ncheckout\n", ImportBench.Cancel);
        var loader = bench.Get<SampleLoader>();
        Assert.True(await loader.IsWelcomeAsync(ImportBench.Cancel));
        await loader.LoadAsync(null, ImportBench.Cancel);
        Assert.Contains(
            "service | checkout | 1 | ∅ | ∅ | ∅ | ∅ | ∅ | {\"name\":\"sample\"}",
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
        await RemoveAsync(bench);
        await using var context = bench.Context();
        Assert.False(await context.Services.AnyAsync(ImportBench.Cancel));
        Assert.False(await loader.IsWelcomeAsync(ImportBench.Cancel));
        await loader.LoadAsync(null, ImportBench.Cancel);
        Assert.Contains(
            "service | checkout | 1 | ∅ | ∅ | ∅ | ∅ | ∅ | {\"name\":\"sample\"}",
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
    }

    [Fact]
    public async Task While_it_is_being_removed_nothing_of_it_is_loaded()
    {
        await using var bench = await ImportBench.OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(bench.Folder, "sample")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sample.json"), """{"lastDay":"2026-01-31"}""", ImportBench.Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"), "name\ncheckout\n", ImportBench.Cancel);
        await bench.Get<SampleRemoval>().BeginAsync("Ada", ImportBench.Cancel);
        await bench.Get<SampleLoader>().LoadAsync(null, ImportBench.Cancel);
        await using var context = bench.Context();
        Assert.False(await context.Services.AnyAsync(ImportBench.Cancel));
    }

    private static async Task RemoveAsync(ImportBench bench)
    {
        await bench.Get<SampleRemoval>().BeginAsync("Ada", ImportBench.Cancel);
        await bench.Get<SampleRemoval>().RunAsync(ImportBench.Cancel);
    }

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
