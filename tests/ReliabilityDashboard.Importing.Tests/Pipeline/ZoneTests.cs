using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage.Imports;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>Times without an offset are read in a zone that somebody said, and counted.</summary>
[EitherDatabase]
public sealed class ZoneTests
{
    private const string Two = """
        id,title,started_at,detected_at
        1,Card payments time out,2026-07-01 12:00,2026-07-01T12:05:00Z
        2,Search index out of memory,2026-10-25 02:30,2026-10-25 02:40
        3,Ledger queue overflows,2026-03-29 02:30,
        """;

    [Fact]
    public async Task The_zone_of_the_run_is_taken_and_the_run_counts_what_had_no_offset()
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await RunAsync(bench, "Europe/Berlin");

        // Of a time that happens twice the first; one that does not exist moves forward an hour.
        Assert.Equal(
            ["2026-07-01T10:00:00", "2026-10-25T00:30:00", "2026-03-29T01:30:00"], await StartsAsync(bench));
        Assert.Equal(new RunNote(RunNoteKind.NoOffset, "Europe/Berlin", 4), Offsets(run));
    }

    [Fact]
    public async Task The_zone_of_the_source_holds_where_the_run_says_none()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.Get<SourceZones>().SetAsync("files", "America/New_York", "Ada", Cancel);
        await bench.Get<SourceZones>().SetAsync("pager", "Asia/Tokyo", "Ada", Cancel);

        var run = await RunAsync(bench, null);

        Assert.Equal(("2026-07-01T16:00:00", "America/New_York"), ((await StartsAsync(bench))[0], run.Zone));
        await bench.Get<SourceZones>().SetAsync("files", null, "Ada", Cancel);
        Assert.Equal("pager", Assert.Single(await bench.Get<SourceZones>().ReadAsync(Cancel)).Key);
    }

    [Fact]
    public async Task Without_a_word_they_are_utc_and_counted_too()
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await RunAsync(bench, null);

        Assert.Equal("2026-07-01T12:00:00", (await StartsAsync(bench))[0]);
        Assert.Equal(new RunNote(RunNoteKind.NoOffset, "UTC", 4), Offsets(run));
        var sessions = await bench.ImportAsync("sessions", "time,service,total\n2026-03-01T10:00,shop,5\n2026-03-01T11:00Z,shop,5\n");
        Assert.Equal(1, Offsets(sessions).N);
    }

    private static RunNote Offsets(ImportRun run) => Assert.Single(RunNote.Of(run), note => note.Kind == RunNoteKind.NoOffset);

    private static async Task<ImportRun> RunAsync(ImportBench bench, string? zone)
    {
        var path = Path.Combine(bench.Folder, "incidents.csv");
        await File.WriteAllTextAsync(path, Two, Cancel);
        var run = await bench.Get<RunLedger>().BeginAsync(
            "files", "incidents", await WaitingFile.AtAsync(path, Cancel), RunOrigin.CommandLine, Cancel, zone);
        return await bench.Get<ImportRunner>().RunAsync(run.Id, Cancel);
    }

    private static async Task<List<string>> StartsAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return (await context.Incidents.OrderBy(one => one.ExternalId).Select(one => one.StartedAt).ToListAsync(Cancel))
            .ConvertAll(at => at.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
    }
}
