using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Drafts;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Importing.Tests.Sources.Upload;

[EveryDatabase]
public sealed class WaitingFilesTests
{
    private const string Outages = "Ticket,Summary,Began,Ended,System\n7,Down,2026-02-01 10:00,2026-02-01 10:30,web\n";

    [Fact]
    public async Task What_nobody_has_answered_for_waits_and_what_is_a_kind_of_ours_goes_in()
    {
        await using var bench = await ImportBench.OpenAsync();
        Assert.NotNull((await SendAsync(bench, "odd.csv", Outages)).Waits);
        Assert.NotNull((await SendAsync(bench, "i.csv", "id,title,started_at\n1,Down,2026-02-01T10:00:00Z\n")).Run);
        var unattended = await SendAsync(bench, "odd.csv", Outages, person: null);
        Assert.Equal((null, null), (unattended.Waits, unattended.Run));
        Assert.NotNull(unattended.Refusal);
        var waiting = Assert.Single(await bench.Get<WaitingUploadQuery>().ListAsync(ImportBench.Cancel));
        Assert.Equal(("odd.csv", "files", "Ada", Outages.Length), (waiting.FileName, waiting.Source, waiting.SavedBy, (int)waiting.Length));
    }

    [Fact]
    public async Task A_mapping_that_is_proposed_answered_and_kept_reads_the_file_and_the_next_one_without_asking()
    {
        await using var bench = await ImportBench.OpenAsync();
        var files = bench.Get<WaitingFiles>();
        var file = (await files.FindAsync((await SendAsync(bench, "odd.csv", Outages)).Waits!.Value, ImportBench.Cancel))!;
        var asked = file.Asked with { Proposed = ImportKinds.Find("incidents") };
        var first = (await files.PreviewAsync(file, asked, ImportBench.Cancel)).Preview!;
        var draft = MappingDraft.Of(first.Settled)!;
        Assert.Equal(
            "id=Ticket resolved_at=Ended service=System started_at=Began title=Summary",
            string.Join(' ', draft.Fields!.OrderBy(field => field.Key).Select(field => $"{field.Key}={field.Value!.Parts[0].Path}")));
        var zone = Assert.Single(first.Questions);
        Assert.Equal(QuestionAbout.Zone, zone.About);
        draft = MappingDraft.Answered(draft, first.Settled.Mapping!.Mapping, zone, "Europe/Berlin");
        var second = (await files.PreviewAsync(file, file.Asked with { Draft = draft }, ImportBench.Cancel)).Preview!;
        Assert.Empty(second.Questions);
        Assert.Equal((1, 1800), (second.Figures!.Records, second.Figures.RecoveryMedianS));
        Assert.Equal("2026-02-01T09:00:00Z", second.Rows[0].Values["started_at"]);

        var writer = bench.Get<StoredMappingWriter>();
        await writer.SaveAsync(draft.Name, MappingText.Write(draft with { Name = "" }), "Ada", ImportBench.Cancel);
        var run = (await files.StoreAsync(file, draft.Name, ImportBench.Cancel)).Run!;
        Assert.Equal(RunStatus.Succeeded, (await bench.Get<ImportRunner>().RunAsync(run.Id, ImportBench.Cancel)).Status);
        Assert.Null(await files.FindAsync(file.Upload!.Upload, ImportBench.Cancel));
        Assert.Equal("odd", (await SendAsync(bench, "next.csv", Outages)).Run!.Mapping);
        await writer.SaveAsync("odd", null, "Ada", ImportBench.Cancel);
        Assert.Equal(
            [null, "Ada"], (await bench.Get<StoredMappingQuery>().HistoryAsync("ODD", ImportBench.Cancel))
                .Select(version => version.Text is null ? null : version.SavedBy));
    }

    [Fact]
    public async Task A_first_look_reads_the_first_rows_alone_and_says_so()
    {
        await using var bench = await ImportBench.OpenAsync();
        var files = bench.Get<WaitingFiles>();
        var rows = string.Concat(Enumerable.Range(1, 20).Select(n => $"{n},Down,2026-02-01 10:00,2026-02-01 10:30,web\n"));
        var sent = await SendAsync(bench, "odd.csv", Outages + rows);
        var file = (await files.FindAsync(sent.Waits!.Value, ImportBench.Cancel))!;
        var asked = file.Asked with { Proposed = ImportKinds.Find("incidents") };
        var first = (await files.PreviewAsync(file, asked with { Most = 5 }, ImportBench.Cancel)).Preview!;
        Assert.Equal((false, 5, 5), (first.IsWhole, first.Rows.Count, (int)first.Figures!.Records));
        Assert.True((await files.PreviewAsync(file, asked with { Most = 21 }, ImportBench.Cancel)).Preview!.IsWhole);
    }

    [Fact]
    public async Task A_file_that_nobody_stores_or_discards_goes_after_its_day_and_not_before()
    {
        await using var bench = await ImportBench.OpenAsync();
        var store = bench.Get<UploadStore>();
        var waits = (await SendAsync(bench, "odd.csv", Outages)).Waits!.Value;
        var saved = (await bench.Get<WaitingUploadQuery>().FindAsync(waits, ImportBench.Cancel))!.SavedAt;
        await store.SweepAsync(saved.AddHours(1), ImportBench.Cancel);
        await store.LetGoAsync(saved, ImportBench.Cancel);
        Assert.Equal((1, 1), await CountAsync(bench));
        await store.LetGoAsync(saved.AddSeconds(1), ImportBench.Cancel);
        Assert.Equal((0, 0), await CountAsync(bench));
        await bench.Get<WaitingFiles>().DiscardAsync((await SendAsync(bench, "odd.csv", Outages)).Waits!.Value, ImportBench.Cancel);
        Assert.Equal((0, 0), await CountAsync(bench));
    }

    private static async Task<(int, int)> CountAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return (await context.WaitingUploads.CountAsync(ImportBench.Cancel), await context.UploadPieces.CountAsync(ImportBench.Cancel));
    }

    private static Task<UploadOutcome> SendAsync(ImportBench bench, string name, string text, string? person = "Ada") =>
        bench.Get<UploadIntake>().ReceiveAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), name, null, "files", RunOrigin.Upload, ImportBench.Cancel, person: person);
}
