using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Sources.Upload;

[EveryDatabase]
public sealed class UploadIntakeTests
{
    [Fact]
    public async Task A_file_of_several_pieces_is_read_as_it_was_sent_and_goes_when_its_run_has_ended()
    {
        var file = Encoding.UTF8.GetBytes(Sessions(60_000));
        Assert.InRange(file.Length, 2 << 20, 3 << 20);
        await using var calm = await ImportBench.OpenAsync();
        var expected = await calm.ImportAsync("sessions", file, ".csv");

        await using var bench = await ImportBench.OpenAsync();
        var begun = (await SendAsync(bench, new MemoryStream(file))).Run!;
        Assert.Equal((expected.Sha256, expected.BytesTotal), (begun.Sha256, begun.BytesTotal));
        Assert.Equal(3, await PiecesAsync(bench));
        var run = await bench.Get<ImportRunner>().RunAsync(begun.Id, ImportBench.Cancel);
        Assert.Equal((RunStatus.Succeeded, 60_000L), (run.Status, run.Read));
        Assert.Equal(
            await StoredByName.ReadAsync(calm.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
        Assert.Equal(0, await PiecesAsync(bench));
    }

    [Fact]
    public async Task Sent_twice_while_it_waits_a_file_is_kept_once_and_is_one_run()
    {
        await using var bench = await ImportBench.OpenAsync();
        var first = (await SendAsync(bench, "time,service,total,crashed\n2026-01-05T10:00:00Z,api,100,1\n")).Run!;
        var second = (await SendAsync(bench, "time,service,total,crashed\n2026-01-05T10:00:00Z,api,100,1\n")).Run!;
        Assert.Equal((first.Id, first.Upload), (second.Id, second.Upload));
        Assert.Equal(1, await PiecesAsync(bench));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_and_nothing_of_it_is_kept()
    {
        await using var bench = await ImportBench.OpenAsync();
        bench.Get<IOptions<ImportOptions>>().Value.MaxUploadBytes = 2 << 20;
        var outcome = await SendAsync(bench, Sessions(60_000));
        Assert.True(outcome.TooLarge);
        Assert.Equal(
            "sessions.csv is larger than 2 MiB, the limit of an upload (Imports:MaxUploadBytes). Put it into the inbox folder instead, "
                + "or send it compressed.",
            outcome.Refusal
        );
        Assert.Equal(0, await PiecesAsync(bench));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_file_whose_sender_goes_away()
    {
        await using var bench = await ImportBench.OpenAsync();
        await Assert.ThrowsAsync<IOException>(() => SendAsync(bench, new CutOffStream(Encoding.UTF8.GetBytes(Sessions(60_000)))));
        await using var context = bench.Context();
        Assert.Equal((0, 0), (await PiecesAsync(bench), await context.ImportRuns.CountAsync(ImportBench.Cancel)));
    }

    [Fact]
    public async Task An_empty_file_is_a_run_that_says_the_same_as_one_out_of_a_folder()
    {
        await using var bench = await ImportBench.OpenAsync();
        var expected = await bench.ImportAsync("incidents", "");
        var begun = (await SendAsync(bench, "")).Run!;
        var run = await bench.Get<ImportRunner>().RunAsync(begun.Id, ImportBench.Cancel);
        Assert.Equal((expected.Status, expected.Error), (run.Status, run.Error));
    }

    [Fact]
    public async Task A_file_of_which_a_piece_is_missing_fails_its_run_with_the_reason()
    {
        await using var bench = await ImportBench.OpenAsync();
        var begun = (await SendAsync(bench, Sessions(60_000))).Run!;
        await using (var context = bench.Context())
            await context.UploadPieces.Where(p => p.Number == 1).ExecuteDeleteAsync(ImportBench.Cancel);
        var run = await bench.Get<ImportRunner>().RunAsync(begun.Id, ImportBench.Cancel);
        Assert.Equal((RunStatus.Failed, "The file went away while it was read."), (run.Status, run.Error));
    }

    [Fact]
    public async Task What_a_crash_left_is_swept_away_and_what_waits_or_is_still_coming_in_stays()
    {
        await using var bench = await ImportBench.OpenAsync();
        var (old, now) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow);
        var waiting = (await SendAsync(bench, "time,service,total,crashed\n")).Run!.Upload!.Value;
        await using (var context = bench.Context())
            await context.UploadPieces.ExecuteUpdateAsync(p => p.SetProperty(x => x.SavedAt, old), ImportBench.Cancel);
        Guid left = Guid.NewGuid(),
            coming = Guid.NewGuid();
        await bench.SaveAsync(Piece(left, 0, old), Piece(left, 1, old), Piece(coming, 0, old), Piece(coming, 1, now));
        await bench.Get<UploadStore>().SweepAsync(now.AddHours(-1), ImportBench.Cancel);
        await using var after = bench.Context();
        Assert.Equal(
            new HashSet<Guid> { waiting, coming }, await after.UploadPieces.Select(p => p.Upload).ToHashSetAsync(ImportBench.Cancel));
        Assert.Equal(3, await PiecesAsync(bench));
    }

    private static UploadPiece Piece(Guid upload, int number, DateTime savedAt) =>
        new()
        {
            Upload = upload,
            Number = number,
            SavedAt = savedAt,
            Content = [1],
        };

    private static Task<UploadOutcome> SendAsync(ImportBench bench, string text) =>
        SendAsync(bench, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static Task<UploadOutcome> SendAsync(ImportBench bench, Stream content) =>
        bench
            .Get<UploadIntake>()
            .ReceiveAsync(content, "sessions.csv", ImportKinds.Find("sessions")!, "files", RunOrigin.Upload, ImportBench.Cancel);

    private static async Task<int> PiecesAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return await context.UploadPieces.CountAsync(ImportBench.Cancel);
    }

    private static string Sessions(int rows)
    {
        var text = new StringBuilder("time,service,total,crashed\n");
        var start = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"{start.AddHours(i):O},checkout,{100 + (i % 17)},{i % 5}\n");
        return text.ToString();
    }

    /// <summary>Breaks off after its last byte, where a whole one would end.</summary>
    private sealed class CutOffStream(byte[] content) : MemoryStream(content)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("The sender went away.");
    }
}
