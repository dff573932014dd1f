using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Importing.Tests.Recognition;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Sources.Folder;

[EitherDatabase]
public sealed class InboxScanTests
{
    private const string Incident = "id,title,started_at,service\nA-1,Checkout hangs,2026-01-05T10:00:00Z,checkout\n";

    [Fact]
    public async Task Files_that_fit_are_imported_in_order_and_moved_away()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        Drop(inbox, "incidents-week-1.csv", Incident);
        Drop(inbox, "services.csv", "name,team\nCheckout,Buying\n");
        Drop(inbox, "notes.csv", "whatever\n");
        Drop(inbox, "incidents-half.csv.part", Incident);
        Drop(inbox, ".incidents.csv", Incident);

        var runs = await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);

        Assert.Equal([("services", 1L), ("incidents", 1L)], runs.Select(r => (r.Kind, r.Inserted)));
        Assert.All(runs, r => Assert.Equal(("files", RunOrigin.Inbox), (r.Source, r.Origin)));
        Assert.Equal(
            [".incidents.csv", "incidents-half.csv.part", "notes.csv"],
            Directory.GetFiles(inbox.Path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
        Assert.Matches(@"^\d{8}T\d{6}Z-incidents-week-1\.csv$", Path.GetFileName(Directory.GetFiles(inbox.Done, "*incidents*").Single()));
        Assert.NotNull(await LookedAtAsync(bench));
    }

    [Fact]
    public async Task A_file_of_any_name_is_taken_by_its_shape_and_one_with_a_question_stays_until_a_mapping_answers_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        Drop(inbox, "export (3).txt", "incident_number,description,service_name,created_on\n1,Down,web,2026-01-01T10:00:00Z\n");
        var asks = Drop(inbox, "sessions.csv", "number,opened_at,short_description\nINC1,2026-01-01T10:00:00Z,Mail stops\n");

        var run = Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel));
        Assert.Equal(("incidents", "pagerduty-csv", 1L), (run.Kind, run.Mapping, run.Inserted));
        var shape = await bench.Get<InboxShapes>().LookAsync(new(asks), ImportBench.Cancel);
        Assert.Equal((false, "servicenow-csv"), (shape.IsTaken, shape.Settled?.Recognised?.Mapping));
        Assert.StartsWith("Resolved_at: the file has no column of resolved_at.", shape.Why, StringComparison.Ordinal);

        await bench.KeepAsync("desk", """{"like":"servicenow-csv","fields":{"resolved_at":null}}""");
        Assert.Equal("desk", Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel)).Mapping);
        Assert.False(File.Exists(asks));
    }

    [Fact]
    public async Task Nobody_waits_for_a_large_file_to_be_looked_at()
    {
        await using var bench = await ImportBench.OpenAsync();
        var shapes = bench.Get<InboxShapes>();
        var file = new FileInfo(Drop(bench.Get<InboxFolder>(), "large", Incident + new string('\n', 5 << 20)));
        Assert.Null(await shapes.TryLookAsync(file, ImportBench.Cancel));
        Assert.True((await shapes.LookAsync(file, ImportBench.Cancel)).IsTaken);
        Assert.True((await shapes.TryLookAsync(file, ImportBench.Cancel))?.IsTaken);
    }

    [Fact]
    public async Task Of_fifty_files_at_once_each_is_taken_by_what_it_holds_and_those_that_ask_stay()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        for (var n = 0; n < 50; n++)
            Drop(inbox, $"{n:00}", (n % 3) switch
            {
                0 => $"id,title,started_at,service\nI-{n},Down,2026-01-05T10:00:00Z,web-{n}\n",
                1 => $"name,team\nweb-{n},a\n",
                _ => "a,b\n1,2\n",
            });
        var runs = await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);
        Assert.Equal((34, 34L), (runs.Count, runs.Sum(run => run.Inserted)));
        // Services first: others name them.
        Assert.Equal(17, runs.TakeWhile(run => run.Kind == "services").Count());
        Assert.Equal(16, Directory.GetFiles(inbox.Path).Length);
    }

    [Fact]
    public async Task An_unreadable_file_goes_to_failed_and_the_next_one_is_still_taken()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        Drop(inbox, "incidents-a.json", "{ this is no JSON");
        Drop(inbox, "incidents-b.csv", Incident);
        var runs = await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);
        Assert.Equal([RunStatus.Failed, RunStatus.Succeeded], runs.Select(r => r.Status));
        Assert.EndsWith("-incidents-a.json", Directory.GetFiles(inbox.Failed).Single(), StringComparison.Ordinal);
    }

    [Fact]
    [EveryDatabase]
    public async Task A_file_that_cannot_be_moved_is_remembered_and_not_taken_again_until_it_changes()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        var file = Drop(inbox, "incidents.csv", Incident);
        // A file where the folder should be: nothing can be moved into it.
        await File.WriteAllTextAsync(inbox.Done, "", ImportBench.Cancel);
        Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel));
        Assert.Empty(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel));
        Assert.True(File.Exists(file));
        await File.AppendAllTextAsync(file, "A-2,Search is slow,2026-01-06T10:00:00Z,search\n", ImportBench.Cancel);
        Assert.Equal(1, Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel)).Inserted);
    }

    [Fact]
    public async Task A_file_that_is_still_growing_waits()
    {
        await using var bench = await ImportBench.OpenAsync();
        var file = Drop(bench.Get<InboxFolder>(), "incidents.csv", "id,title,started_at\n");
        var scan = bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);
        var written = 0;
        // All the time, not once: whenever the scan looks, on whatever machine, it sees the file grow.
        while (!scan.IsCompleted)
        {
            await File.AppendAllTextAsync(file, $"A-{++written},Checkout hangs,2026-01-05T10:00:00Z\n", ImportBench.Cancel);
            await Task.Delay(50, ImportBench.Cancel);
        }
        Assert.Empty(await scan);
        Assert.Equal(written, Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel)).Inserted);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_holds_up_nothing_and_is_told_until_a_look_goes_well()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        Drop(inbox, "incidents-b.csv", Incident);
        var link = Path.Combine(inbox.Path, "incidents-a.csv");
        File.CreateSymbolicLink(link, "/nowhere/at/all.csv");

        var runs = await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);

        Assert.Equal(1, Assert.Single(runs).Inserted);
        Assert.StartsWith("incidents-a.csv could not be taken: ", await FaultAsync(bench), StringComparison.Ordinal);
        File.Delete(link);
        await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel);
        Assert.Null(await FaultAsync(bench));
    }

    [Fact]
    [EveryDatabase]
    public async Task A_file_whose_run_ended_before_it_could_be_put_away_is_only_put_away()
    {
        await using var bench = await ImportBench.OpenAsync();
        var inbox = bench.Get<InboxFolder>();
        var file = Drop(inbox, "incidents.csv", Incident);
        // What a process did that was killed between the end of the run and the move.
        var ended = await bench
            .Get<RunLedger>()
            .BeginAsync(
                InboxScan.Source, "incidents", await WaitingFile.AtAsync(file, ImportBench.Cancel), RunOrigin.Inbox, ImportBench.Cancel);
        await bench.Get<ImportRunner>().RunAsync(ended.Id, ImportBench.Cancel);

        Assert.Equal(
            (ended.Id, 1L), Assert.Single((await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel)).Select(r => (r.Id, r.Inserted))));
        Assert.False(File.Exists(file));
        // The same file laid there again is a run of its own.
        Drop(inbox, "incidents.csv", Incident);
        Assert.Equal(1, Assert.Single(await bench.Get<InboxScan>().RunAsync(ImportBench.Cancel)).Unchanged);
    }

    private static async Task<string?> FaultAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return (await context.SourceStates.SingleAsync(s => s.Name == InboxScan.StateName, ImportBench.Cancel)).LastError;
    }

    private static string Drop(InboxFolder inbox, string name, string text)
    {
        Directory.CreateDirectory(inbox.Path);
        var path = Path.Combine(inbox.Path, name);
        File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }

    private static async Task<DateTime?> LookedAtAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return await context
            .SourceStates.Where(s => s.Name == InboxScan.StateName)
            .Select(s => (DateTime?)s.LastRunAt)
            .SingleOrDefaultAsync(ImportBench.Cancel);
    }
}
