using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Runs;

[EveryDatabase]
public sealed class RunTests
{
    [Fact]
    public async Task An_unreadable_file_is_one_failed_run_with_one_reason()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "this is no gzip"u8.ToArray(), ".csv.gz");
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.False(string.IsNullOrWhiteSpace(run.Error));
        Assert.Equal(0, run.Read);
    }

    [Fact]
    public async Task Good_records_before_a_truncation_stay_and_the_run_fails()
    {
        await using var bench = await ImportBench.OpenAsync();
        var whole = Gzip(Sessions(20_000));
        var run = await bench.ImportAsync("sessions", whole[..(whole.Length * 2 / 3)], ".csv.gz");
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.True(run.Inserted > 0);
    }

    [Fact]
    public async Task A_header_alone_reads_nothing()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "id,title,started_at\n");
        Assert.Equal((RunStatus.Succeeded, 0L), (run.Status, run.Read));
    }

    [Fact]
    public async Task A_stopped_run_goes_on_under_its_id_and_ends_with_the_rows_and_counts_of_an_undisturbed_one()
    {
        var file = Encoding.UTF8.GetBytes(Sessions(100_000));
        await using var calm = await ImportBench.OpenAsync();
        var expected = await calm.ImportAsync("sessions", file, ".csv");

        await using var bench = await ImportBench.OpenAsync();
        var begun = await bench.BeginAsync("sessions", file, ".csv");
        for (var stops = 0; stops < 3; stops++)
        {
            var before = await ReadAsync();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ImportBench.Cancel);
            var running = bench.Get<ImportRunner>().RunAsync(begun.Id, stop.Token);
            // A tenth of the file is committed at once: there is much left to be stopped.
            while (!running.IsCompleted && await ReadAsync() == before) await Task.Delay(1, ImportBench.Cancel);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }
        var again = await bench.BeginAsync("sessions", file, ".csv");
        Assert.Equal(begun.Id, again.Id);
        var run = await bench.Get<ImportRunner>().RunAsync(again.Id, ImportBench.Cancel);
        Assert.Equal(
            (expected.Read, expected.Inserted, expected.Updated, expected.Unchanged, expected.Rejected),
            (run.Read, run.Inserted, run.Updated, run.Unchanged, run.Rejected));
        Assert.Equal(
            await StoredByName.ReadAsync(calm.Database, ImportBench.Cancel),
            await StoredByName.ReadAsync(bench.Database, ImportBench.Cancel));
        Assert.Equal(
            (await calm.RejectionsAsync(expected)).Select(r => (r.Line, r.Reason)),
            (await bench.RejectionsAsync(run)).Select(r => (r.Line, r.Reason)));

        async Task<long> ReadAsync()
        {
            await using var context = bench.Context();
            return await context.ImportRuns.Where(one => one.Id == begun.Id).Select(one => one.Read).SingleAsync(ImportBench.Cancel);
        }
    }

    [Fact]
    public async Task A_declared_alias_takes_over_what_was_stored_under_its_name()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("services", "name,team\nCheckout,Buying\n");
        await bench.ImportAsync(
            "sessions",
            "time,service,total,crashed\n2026-01-05T10:00:00Z,co-svc,100,10\n2026-01-05T10:00:00Z,checkout,50,0\n"
                + "2026-01-05T11:00:00Z,co-svc,100,0\n"
        );
        await bench.ImportAsync("incidents", "id,title,started_at,service\nA-1,One,2026-01-05T10:00:00Z,CO-SVC\n");
        var run = await bench.ImportAsync("services", "name,aliases\nCheckout,co-svc\n");
        Assert.Equal(1, run.Updated);
        await using var context = bench.Context();
        var service = await context.Services.Include(s => s.Aliases).SingleAsync(ImportBench.Cancel);
        Assert.Equal(("Checkout", "Buying", "co-svc"), (service.Name, service.Team, service.Aliases.Single().Alias));
        Assert.Equal(service.Id, (await context.Incidents.SingleAsync(ImportBench.Cancel)).ServiceId);
        // The declared service's own hour of 10:00 stays, the other hour comes over: 50 + 100 sessions.
        Assert.Equal(150, await context.SessionDays.SumAsync(d => d.Total, ImportBench.Cancel));
    }

    private static string Sessions(int rows)
    {
        var text = new StringBuilder("time,service,platform,total,crashed\n");
        var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            // Every thousandth row has more crashes than sessions and is refused.
            text.Append(
                CultureInfo.InvariantCulture,
                $"{start.AddHours(i / 6):O},svc{i % 3},{(i % 2 == 0 ? "web" : "ios")},{100 + (i % 17)},{(i % 1000 == 999 ? 999 : i % 5)}\n"
            );
        return text.ToString();
    }

    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
