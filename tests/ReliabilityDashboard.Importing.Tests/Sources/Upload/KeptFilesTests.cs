using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Recognition.Drafts;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Importing.Tests.Recognition;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Sources.Upload;

/// <summary>Files are kept as they came and can be read again without them.</summary>
[EveryDatabase]
public sealed class KeptFilesTests
{
    // The ticket was closed a week after the service was back.
    private const string Desk = "Ticket,Summary,Began,Closed,Restored\n"
        + "7,Down,2026-02-01T10:00:00Z,2026-02-08T10:00:00Z,2026-02-01T11:00:00Z\n8,Slow,2026-02-02T10:00:00Z,2026-02-09T10:00:00Z,\n";

    private const string Wrong = """
        {"kind":"incidents","told":{"all":["Ticket","Began"]},
         "fields":{"id":"Ticket","title":"Summary","started_at":"Began","resolved_at":"Closed"}}
        """;

    [Fact]
    public async Task A_file_is_read_again_by_another_mapping_and_it_is_said_before_what_would_change()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", Wrong);
        var first = await bench.TakeAsync(Desk);
        foreach (var path in Directory.GetFiles(bench.Folder, "taken-*")) File.Delete(path);

        var files = bench.Get<WaitingFiles>();
        var file = (await files.FindAsync(first.Id, ImportBench.Cancel))!;
        var same = (await files.PreviewAsync(file, file.Asked, ImportBench.Cancel)).Preview!;
        Assert.Equal((0, 0, 2, ""), Say(await CompareAsync(bench, same.Figures!.Incidents)));

        // The column of the end is another one, and what the old one said is taken back where it says nothing.
        var draft = MappingDraft.Of(same.Settled)!;
        draft = MappingDraft.Field(draft, "resolved_at", null);
        var without = (await files.PreviewAsync(file, file.Asked with { Draft = draft }, ImportBench.Cancel)).Preview!;
        Assert.Equal((0, 2, 0, "resolved_at 2, attributes 2"), Say(await CompareAsync(bench, without.Figures!.Incidents)));
        draft = MappingDraft.Field(draft, "resolved_at", "Restored");
        await bench.KeepAsync("desk", MappingText.Write(draft with { Name = "" }));
        var run = (await files.StoreAsync(file, file.Asked, ImportBench.Cancel)).Run!;
        run = await bench.Get<ImportRunner>().RunAsync(run.Id, ImportBench.Cancel);

        Assert.Equal((RunStatus.Succeeded, RunOrigin.Kept, 2L), (run.Status, run.Origin, run.Updated));
        Assert.Equal(first.Id, FileReading.Of(run.Reading)!.Again);
        await using var context = bench.Context();
        var stored = await context.Incidents.OrderBy(i => i.ExternalId).Select(i => i.ResolvedAt).ToListAsync(ImportBench.Cancel);
        Assert.Equal([new DateTime(2026, 2, 1, 11, 0, 0, DateTimeKind.Utc), null], stored);
    }

    [Fact]
    public async Task A_field_that_is_read_from_nowhere_any_more_loses_what_it_said()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", Wrong);
        var first = await bench.TakeAsync(Desk);
        await bench.KeepAsync("desk", Wrong.Replace("\"Closed\"", "null", StringComparison.Ordinal));
        var files = bench.Get<WaitingFiles>();
        var file = (await files.FindAsync(first.Id, ImportBench.Cancel))!;
        var run = (await files.StoreAsync(file, file.Asked, ImportBench.Cancel)).Run!;
        Assert.Equal(2, (await bench.Get<ImportRunner>().RunAsync(run.Id, ImportBench.Cancel)).Updated);
        await using var context = bench.Context();
        Assert.Equal(2, await context.Incidents.CountAsync(i => i.ResolvedAt == null, ImportBench.Cancel));
    }

    [Fact]
    public async Task A_file_without_a_mapping_is_read_again_in_another_zone()
    {
        await using var bench = await ImportBench.OpenAsync();
        var first = await bench.ImportAsync("incidents", "id,title,started_at\n1,Down,2026-07-01 10:00\n");
        var files = bench.Get<WaitingFiles>();
        var file = (await files.FindAsync(first.Id, ImportBench.Cancel))!;
        var run = (await files.StoreAsync(file, file.Asked with { Zone = "Europe/Berlin" }, ImportBench.Cancel)).Run!;
        Assert.Equal(1, (await bench.Get<ImportRunner>().RunAsync(run.Id, ImportBench.Cancel)).Updated);
        await using var context = bench.Context();
        var stored = await context.Incidents.SingleAsync(ImportBench.Cancel);
        Assert.Equal(new DateTime(2026, 7, 1, 8, 0, 0, DateTimeKind.Utc), stored.StartedAt);
    }

    [Fact]
    public async Task A_file_of_many_pieces_is_kept_once_compressed_and_goes_after_its_days()
    {
        var clock = new ManualClock();
        await using var bench = await ImportBench.OpenAsync(time: clock);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 300_000).Select(n => $"{n % 977},row\n")));
        var store = bench.Get<KeptFileStore>();
        await store.KeepAsync("a", () => new MemoryStream(bytes), ImportBench.Cancel);
        await store.KeepAsync("b", () => null, ImportBench.Cancel);
        clock.Pass(TimeSpan.FromDays(50));
        await store.KeepAsync("a", () => throw new InvalidOperationException("read again"), ImportBench.Cancel);

        var kept = (await bench.Get<KeptFileQuery>().FindAsync("a", ImportBench.Cancel))!;
        Assert.Equal(bytes.Length, kept.Length);
        var again = Enumerable.Range(0, 3).SelectMany(number => store.Piece("a", number)!).ToArray();
        Assert.Equal(bytes, again);
        await using (var context = bench.Context())
            Assert.True(await context.KeptPieces.SumAsync(piece => piece.Content.Length, ImportBench.Cancel) < bytes.Length / 3);

        var files = bench.Get<WaitingFiles>();
        clock.Pass(TimeSpan.FromDays(90));
        await files.LetGoAsync(ImportBench.Cancel);
        Assert.NotNull(await bench.Get<KeptFileQuery>().FindAsync("a", ImportBench.Cancel));
        clock.Pass(TimeSpan.FromSeconds(1));
        await files.LetGoAsync(ImportBench.Cancel);
        await using var after = bench.Context();
        Assert.Equal((0, 0), (await after.KeptFiles.CountAsync(ImportBench.Cancel), await after.KeptPieces.CountAsync(ImportBench.Cancel)));
    }

    private static Task<IncidentChanges> CompareAsync(ImportBench bench, IReadOnlyCollection<IncidentRecord> incidents) =>
        bench.Get<IncidentChangeQuery>().CompareAsync("files", incidents, ImportBench.Cancel);

    private static (int, int, int, string) Say(IncidentChanges changes) =>
        (changes.New, changes.Updated, changes.Unchanged,
            string.Join(", ", changes.Fields.Select(field => $"{field.Field} {field.Incidents}")));
}
