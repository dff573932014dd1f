using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Importing.Tests.Verification;

[EveryDatabase]
public sealed class VerifierTests
{
    private const string Sessions = """
        time,bucket_seconds,service,journey,release,platform,segment,total,crashed,users,crashed_users
        2026-01-05T10:00:00Z,3600,shop,checkout,1.0,ios,eu,1000,10,,
        2026-01-05T11:00:00Z,3600,shop,checkout,1.1,ios,eu,500,,,
        2026-01-05,86400,shop,,,,,,,700,3
        2026-01-06T10:00:00Z,3600,pay,,,,,20,1,,
        2026-01-06T11:00:00Z,3600,pay,,,,,5,0,,
        """;

    private const string Signals = """
        time,service,resource,requests,errors,latency_ok,utilisation
        2026-01-05T10:00:00Z,shop,,100,2,0.1:90;0.5:8,
        2026-01-05T11:00:00Z,shop,,50,0,0.2:50,
        2026-01-05T10:00:00Z,shop,disk,,,,0.5
        2026-01-05T11:00:00Z,shop,disk,,,,0.7
        """;

    [Fact]
    public async Task What_was_imported_agrees_with_itself_and_an_incident_out_of_order_that_is_listed_is_no_difference()
    {
        await using var bench = await FilledAsync();
        await bench.ImportAsync(
            "incidents",
            "id,title,started_at,detected_at,resolved_at\nA,Late,2026-01-05T10:00:00Z,2026-01-05T09:00:00Z,2026-01-05T11:00:00Z\n");

        var (differences, told, results) = await VerifyAsync(bench);

        Assert.Equal(0, differences);
        Assert.Empty(told);
        Assert.Equal(5, results.Single(r => r.Subject.StartsWith("sessions", StringComparison.Ordinal)).Compared);
        Assert.Equal(4, results.Single(r => r.Subject.StartsWith("signals", StringComparison.Ordinal)).Compared);
    }

    [Theory]
    [InlineData(
        "UPDATE session_days SET crashed = crashed + 1 WHERE journey_id <> 0",
        "session_days 2026-01-05 service 'shop' journey 'checkout' segment 'eu' platform 'ios': crashed stored 11, recomputed 10")]
    [InlineData(
        "DELETE FROM session_days WHERE day = '2026-01-06'", "session_days 2026-01-06 service 'pay': is missing; 2 raw rows give total 25")]
    [InlineData(
        "UPDATE session_release_days SET total = 1, rows = 2 WHERE release = '1.1'",
        "session_release_days 2026-01-05 service 'shop' release '1.1': rows stored 2, recomputed 1; total stored 1, recomputed 500")]
    [InlineData(
        "UPDATE session_days SET day = '2026-01-07' WHERE day = '2026-01-06'",
        "session_days 2026-01-07 service 'pay': is stored, but no raw row lies behind it",
        "session_days 2026-01-06 service 'pay': is missing; 2 raw rows give total 25")]
    [InlineData(
        "UPDATE session_buckets SET users = 701 WHERE users = 700",
        "session_days 2026-01-05 service 'shop': users stored 700, recomputed 701; whole_users stored 700, recomputed 701")]
    [InlineData(
        "UPDATE session_buckets SET bucket_seconds = 7200 WHERE total = 20",
        "session_buckets service 'pay' at 2026-01-06T11:00:00Z: a bucket of 3600 s overlaps the one before it, which ends at "
            + "2026-01-06T12:00:00Z"
    )]
    [InlineData(
        "UPDATE signal_days SET latency_ok = '0.1:90;0.5:8' ",
        "signal_days 2026-01-05 service 'shop': latency_ok stored 0.1:90;0.5:8, recomputed 0.1:90;0.5:8/0.2:50")]
    [InlineData(
        "UPDATE utilisation_days SET p95 = 0.5",
        "utilisation_days 2026-01-05 service 'shop' resource 'disk': p95 stored 0.5, recomputed 0.69")]
    [InlineData(
        "DELETE FROM utilisation_days", "utilisation_days 2026-01-05 service 'shop' resource 'disk': is missing; 2 raw rows give p95 0.69")]
    [InlineData(
        "UPDATE session_series SET journey_id = 99 WHERE journey_id <> 0",
        "session_series.journey_id: 2 rows name 99 of journeys, not there")]
    [InlineData(
        "UPDATE import_runs SET inserted = 3 WHERE kind = 'sessions'",
        "import_runs 1: read 5 is not inserted 3 + updated 0 + unchanged 0 + skipped 0 + rejected 0")]
    public async Task What_was_changed_behind_its_back_is_named_with_what_is_stored_and_what_should_be(
        string tampering, params string[] expected)
    {
        await using var bench = await FilledAsync();
        await using (var context = bench.Context())
            Assert.True(await context.Database.ExecuteSqlRawAsync(tampering, ImportBench.Cancel) > 0);

        var (differences, told, _) = await VerifyAsync(bench);

        Assert.True(differences >= expected.Length);
        // A moved row is told by its own sum too; what is expected must be among what is told.
        foreach (var sentence in expected) Assert.Contains(told, t => t.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failure_modes_that_are_merged_in_a_circle_are_named()
    {
        await using var bench = await FilledAsync();
        await bench.ImportAsync(
            "incidents", "id,title,started_at,fingerprint\nA,One,2026-01-05T10:00:00Z,a\nB,Two,2026-01-05T10:00:00Z,b\n");
        await using (var context = bench.Context())
        {
            var modes = await context.FailureModes.OrderBy(m => m.Id).ToListAsync(ImportBench.Cancel);
            (modes[0].MergedIntoId, modes[1].MergedIntoId) = (modes[1].Id, null);
            await context.SaveChangesAsync(ImportBench.Cancel);
            modes[1].MergedIntoId = modes[0].Id;
            await context.SaveChangesAsync(ImportBench.Cancel);
        }

        var (differences, told, _) = await VerifyAsync(bench);

        Assert.Equal(2, differences);
        Assert.All(told, t => Assert.EndsWith("is merged in a circle: it leads to no failure mode", t, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_great_many_differences_are_counted_and_only_the_first_are_told()
    {
        await using var bench = await ImportBench.OpenAsync();
        var rows = Enumerable
            .Range(0, VerificationScope.Told + 20)
            .Select(day => $"{new DateTime(2025, 1, 1).AddDays(day):yyyy-MM-dd}T10:00:00Z,shop,10");
        await bench.ImportAsync("sessions", $"time,service,total\n{string.Join('\n', rows)}\n");
        await using (var context = bench.Context())
            await context.Database.ExecuteSqlRawAsync("UPDATE session_days SET total = 11", ImportBench.Cancel);

        var (differences, told, _) = await VerifyAsync(bench);

        Assert.Equal((VerificationScope.Told + 20, VerificationScope.Told), (differences, told.Count));
    }

    private static async Task<ImportBench> FilledAsync()
    {
        var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("sessions", Sessions);
        await bench.ImportAsync("signals", Signals);
        return bench;
    }

    private static async Task<(long Differences, List<string> Told, List<VerificationResult> Results)> VerifyAsync(ImportBench bench)
    {
        var (told, results) = (new List<string>(), new List<VerificationResult>());
        var differences = await bench.Get<Verifier>().RunAsync(told.Add, results.Add, ImportBench.Cancel);
        return (differences, told, results);
    }
}
