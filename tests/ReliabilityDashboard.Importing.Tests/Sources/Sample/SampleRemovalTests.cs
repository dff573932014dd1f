using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Importing.Tests.Sources.Sample;

[EveryDatabase]
public sealed partial class SampleRemovalTests
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
}
