using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Importing.Runs.Rejected;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Runs.Rejected;

[EitherDatabase]
public sealed class RejectedFileTests
{
    [Fact]
    public async Task Rejected_rows_stand_under_their_own_header_with_line_field_and_reason_in_front()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "id;title;started_at\n1;Good;2026-01-01T00:00:00Z\n2;\"Half; open\";yesterday\n");
        var lines = await LinesAsync(bench, run);
        Assert.Equal("rejected_line;rejected_field;rejected_reason;rejected_record;id;title;started_at", lines[0]);
        Assert.StartsWith("3;started_at;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(";;2;\"Half; open\";yesterday", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_corrected_file_is_imported_without_the_columns_that_were_added_to_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "id,title,started_at,room\n1,Slow,yesterday,B 12\n");
        var corrected = string.Join('\n', await LinesAsync(bench, run))
            .Replace("yesterday", "2026-01-01T00:00:00Z", StringComparison.Ordinal);
        // The reason quotes the wrong value too; only the record counts.
        var again = await bench.ImportAsync("incidents", corrected);
        Assert.Equal((1L, 0L), (again.Inserted, again.Rejected));
        await using var context = bench.Context();
        Assert.Equal("""{"room":"B 12"}""", (await context.Incidents.SingleAsync(ImportBench.Cancel)).Attributes);
    }

    [Fact]
    public async Task A_file_that_is_given_back_uncorrected_is_rejected_for_the_same_reasons_and_grows_no_further_columns()
    {
        await using var bench = await ImportBench.OpenAsync();
        var first = await bench.ImportAsync("incidents", "id,title,started_at\n1,=1+1,yesterday\n2,'quoted,tomorrow\n3,too,few,cells\n");
        var lines = await LinesAsync(bench, first);
        var second = await bench.ImportAsync("incidents", string.Join('\n', lines));
        var reasons = await bench.RejectionsAsync(second);
        Assert.Equal(
            (await bench.RejectionsAsync(first)).Take(2).Select(r => (r.Field, r.Reason)),
            reasons.Take(2).Select(r => (r.Field, r.Reason)));
        // 3 columns and the 4 in front: a row that had a cell too many still has one too many.
        Assert.Equal("Expected 7 cells as in the header, found 8.", reasons[2].Reason);
        // Line, field and reason are those of the second file; what follows is the same text.
        Assert.Equal(
            lines.Select(line => line[line.LastIndexOf(',')..]),
            (await LinesAsync(bench, second)).Select(line => line[line.LastIndexOf(',')..]));
        Assert.Equal(lines[0], (await LinesAsync(bench, second))[0]);
    }

    [Theory]
    // What people's spreadsheets would run gets an apostrophe in front; numbers and plain text stay.
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("'=1", "''=1")]
    [InlineData("-2.5", "-2.5")]
    [InlineData("it's fine", "it's fine")]
    [InlineData("'quoted'", "'quoted'")]
    public async Task No_cell_runs_as_a_formula_and_the_title_that_comes_back_is_the_one_that_was_sent(string title, string written)
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", $"id,started_at,title\n1,yesterday,{title}\n");
        var lines = await LinesAsync(bench, run);
        Assert.EndsWith($"yesterday,{written}", lines[1], StringComparison.Ordinal);
        var again = await bench.ImportAsync(
            "incidents", string.Join('\n', lines).Replace("yesterday", "2026-01-01", StringComparison.Ordinal));
        Assert.Equal(1, again.Inserted);
        await using var context = bench.Context();
        Assert.Equal(title, (await context.Incidents.SingleAsync(ImportBench.Cancel)).Title);
    }

    [Fact]
    public async Task A_record_that_is_no_row_is_kept_whole_in_a_column_of_its_own()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "id,title,started_at\n1,\"left open,2026-01-01\n2,lost,2026-01-02\n");
        var text = await TextAsync(bench, run);
        // Its quotes are doubled, so the two lines inside are one cell; the three own columns are empty.
        Assert.Contains(",\"1,\"\"left open,2026-01-01\n2,lost,2026-01-02\n\",,,\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".ndjson", "{\"id\":\"1\",\"title\":\"Slow\",\"started_at\":\"yesterday\"}\n", "")]
    [InlineData(".json", "[{\"id\":\"1\",\"title\":\"Slow\",\"started_at\":\"yesterday\"}]", "[")]
    public async Task Rejected_objects_are_given_back_in_the_format_they_came_in(string ending, string file, string begins)
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", file, ending);
        var text = await TextAsync(bench, run);
        Assert.StartsWith(
            $"{begins}{(begins.Length > 0 ? "\n" : "")}{{\"rejected_line\":1,\"rejected_field\":\"started_at\",\"rejected_reason\":", text,
            StringComparison.Ordinal);
        Assert.EndsWith(ending, RejectedFile.Of(run).Name, StringComparison.Ordinal);
        var again = await bench.ImportAsync(
            "incidents", text.Replace("\"started_at\":\"yesterday\"", "\"started_at\":\"2026-01-01\"", StringComparison.Ordinal), ending);
        Assert.Equal(1, again.Inserted);
        await using var context = bench.Context();
        Assert.Null((await context.Incidents.SingleAsync(ImportBench.Cancel)).Attributes);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_stays_readable_in_the_file()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", "{\"id\":\n", ".ndjson");
        Assert.Contains("\"rejected_record\":\"{\\\"id\\\":\"", await TextAsync(bench, run), StringComparison.Ordinal);
    }

    private static async Task<string[]> LinesAsync(ImportBench bench, ImportRun run) =>
        (await TextAsync(bench, run)).TrimEnd('\n').Split('\n');

    private static async Task<string> TextAsync(ImportBench bench, ImportRun run)
    {
        using var file = new MemoryStream();
        await using var context = bench.Context();
        await RejectedFile.WriteAsync(
            run, context.ImportRejections.AsNoTracking().Where(r => r.RunId == run.Id).OrderBy(r => r.Position).AsAsyncEnumerable(), file,
            ImportBench.Cancel);
        return Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF');
    }
}
