using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

[EveryDatabase]
public sealed class OneIdTwiceTests
{
    [Theory]
    [InlineData(
        "incidents", "id,title,started_at,status", "7,Card payments time out,2026-03-01T10:00Z,open",
        "7,Search index out of memory,2026-03-01T10:00Z,open")]
    [InlineData(
        "incidents", "id,title,started_at,status", "7,Card payments time out,2026-03-01T10:00Z,open",
        "7,Card payments time out,2026-03-02T10:00Z,open")]
    [InlineData("changes", "id,title,at,kind", "7,shop 1.2,2026-03-01T10:00Z,release", "7,shop 1.3,2026-03-01T10:00Z,release")]
    [InlineData("crashes", "id,at,service,exception_type", "7,2026-03-01T10:00Z,shop,OutOfMemory", "7,2026-03-01T10:05Z,shop,OutOfMemory")]
    public async Task Of_two_rows_with_another_title_or_begin_the_later_is_refused_and_names_the_first(
        string kind, string header, string first, string later)
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync(kind, $"{header}\n{first}\n{later}\n");

        Assert.Equal((2, 1, 0, 1), (run.Read, run.Inserted, run.Updated, run.Rejected));
        var rejection = Assert.Single(await bench.RejectionsAsync(run));
        Assert.Equal((3, "id", "line 2 holds another record with this id"), (rejection.Line, rejection.Field, rejection.Reason));
    }

    [Fact]
    public async Task What_only_happened_to_it_later_is_an_update_and_another_source_has_ids_of_its_own()
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync(
            "incidents",
            """
            {"id":"7","title":"Card payments time out","started_at":"2026-03-01T10:00Z"}
            {"id":"7","status":"resolved","resolved_at":"2026-03-01T11:00Z"}
            {"id":"7","title":"Card payments time out","started_at":"2026-03-01T10:00:00+00:00","severity":"sev1"}
            {"id":"7","source":"pager","title":"Another","started_at":"2026-03-01T10:00Z"}
            """,
            ".ndjson");

        Assert.Equal((4, 2, 2, 0), (run.Read, run.Inserted, run.Updated, run.Rejected));
        // A file of its own may correct what an earlier one said.
        var corrected = await bench.ImportAsync("incidents", "id,title\n7,Card payments stand still\n");
        Assert.Equal((1, 0), (corrected.Updated, corrected.Rejected));
    }

    [Fact]
    public async Task A_run_that_goes_on_remembers_what_it_counted_before_it_was_cut_off()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string text =
            "id,title,started_at\n1,Card payments time out,2026-03-01T10:00Z\n1,Search index out of memory,2026-03-01T10:00Z\n";
        var begun = await bench.BeginAsync("incidents", Encoding.UTF8.GetBytes(text), ".csv");
        await using (var context = bench.Context())
            await context.ImportRuns.Where(run => run.Id == begun.Id).ExecuteUpdateAsync(
                run => run.SetProperty(one => one.Read, 1).SetProperty(one => one.Inserted, 1), DatabaseBench.Cancel);

        var ended = await bench.Get<Importing.Runs.ImportRunner>().RunAsync(begun.Id, DatabaseBench.Cancel);

        Assert.Equal((2, 1, 1), (ended.Read, ended.Inserted, ended.Rejected));
    }

    [Theory]
    [InlineData("51.000")]
    [InlineData("51.0000")]
    [InlineData("1.234.000")]
    public async Task A_whole_number_that_looks_like_thousands_is_refused(string users)
    {
        await using var bench = await ImportBench.OpenAsync();

        var run = await bench.ImportAsync(
            "incidents",
            "id,title,started_at,affected_users\n"
                + $"1,Card payments time out,2026-03-01T10:00Z,{users}\n2,Search is slow,2026-03-01T10:00Z,51.00\n");
        var sessions = await bench.ImportAsync("sessions", $"time,service,total\n2026-03-01T10:00Z,shop,{users}\n");

        Assert.Equal((1, 1), (run.Inserted, run.Rejected));
        Assert.Equal((0, 1), (sessions.Inserted, sessions.Rejected));
        await using var context = bench.Context();
        Assert.Equal(51, (await context.Incidents.SingleAsync(DatabaseBench.Cancel)).AffectedUsers);
        if (users == "51.000")
            Assert.Equal(
                "expected a whole number of 0 or more, found '51.000': looks like thousands",
                (await bench.RejectionsAsync(run)).Single().Reason);
    }
}
