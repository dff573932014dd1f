using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Drafts;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Importing.Tests.Recognition;
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
        var run = (await files.StoreAsync(file, file.Asked with { Mapping = draft.Name }, ImportBench.Cancel)).Run!;
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
        var clock = new ManualClock();
        await using var bench = await ImportBench.OpenAsync(time: clock);
        var (files, choices) = (bench.Get<WaitingFiles>(), bench.Get<PreviewChoiceStore>());
        await SendAsync(bench, "odd.csv", Outages);
        await choices.SaveAsync("/imports/preview/1", "first", ImportBench.Cancel);
        await choices.SaveAsync("/imports/preview/1", "second", ImportBench.Cancel);
        clock.Pass(WaitingFiles.Longest);
        await bench.Get<UploadStore>().SweepAsync(clock.GetUtcNow().UtcDateTime, ImportBench.Cancel);
        await files.LetGoAsync(ImportBench.Cancel);
        Assert.Equal((1, 1), await CountAsync(bench));
        Assert.Equal("second", await choices.FindAsync("/imports/preview/1", ImportBench.Cancel));
        clock.Pass(TimeSpan.FromSeconds(1));
        await files.LetGoAsync(ImportBench.Cancel);
        Assert.Equal((0, 0), await CountAsync(bench));
        Assert.Null(await choices.FindAsync("/imports/preview/1", ImportBench.Cancel));
        await files.DiscardAsync((await SendAsync(bench, "odd.csv", Outages)).Waits!.Value, ImportBench.Cancel);
        Assert.Equal((0, 0), await CountAsync(bench));
    }

    [Fact]
    public async Task A_file_is_looked_at_while_the_same_one_is_imported_and_stored_it_is_the_same_run()
    {
        await using var bench = await ImportBench.OpenAsync();
        var files = bench.Get<WaitingFiles>();
        var file = (await files.FindAsync((await SendAsync(bench, "odd.csv", Outages)).Waits!.Value, ImportBench.Cancel))!;
        await bench.KeepAsync("desk", """
            {"kind":"incidents","told":{"all":["Ticket","Began"]},"zone":"UTC",
             "fields":{"id":"Ticket","title":"Summary","started_at":"Began","resolved_at":"Ended","service":"System"}}
            """);
        var goesOn = (await SendAsync(bench, "again.csv", Outages)).Run!;
        var preview = (await files.PreviewAsync(file, file.Asked, ImportBench.Cancel)).Preview!;
        Assert.Equal((1, true), (preview.Figures!.Records, preview.Settled.IsClear));
        Assert.Equal(goesOn.Id, (await files.StoreAsync(file, file.Asked, ImportBench.Cancel)).Run!.Id);
        Assert.Equal(1, (await bench.Get<ImportRunner>().RunAsync(goesOn.Id, ImportBench.Cancel)).Inserted);
        Assert.Equal((0, 0), await CountAsync(bench));
    }

    [Fact]
    public async Task What_is_refused_behind_the_first_rows_is_shown_as_well()
    {
        await using var bench = await ImportBench.OpenAsync();
        var text = "id,title,started_at\n" + string.Concat(Enumerable.Range(1, 120).Select(n =>
            $"{n},Down,{(n is 3 or > 60 and <= 115 ? "yesterday" : "2026-02-01T10:00:00Z")}\n"));
        var shares = new List<double>();
        var preview = await bench.Get<PreviewReader>().ReadAsync(
            () => new MemoryStream(Encoding.UTF8.GetBytes(text)), new("files"), ImportBench.Cancel, shares.Add);
        Assert.Equal((50, 50, 56L, 120L), (preview.Rows.Count, preview.MoreRefused.Count, preview.FaultyRows, preview.Read));
        Assert.Equal((62L, 111L), (preview.MoreRefused[0].Line, preview.MoreRefused[^1].Line));
        Assert.NotEmpty(shares);
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
