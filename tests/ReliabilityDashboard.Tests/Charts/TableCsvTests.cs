using System.Text;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class TableCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "+1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("-cmd|calc", "'-cmd|calc")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=x", "\"'\t=x\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Отказ = 5", "Отказ = 5")]
    public async Task A_text_cannot_be_read_as_a_formula_or_break_its_cell(string text, string cell) =>
        Assert.Equal($"\uFEFFTitle\r\n{cell}\r\n", await WrittenAsync(TableCsv.Of(new("t", [new("Title")], [[new(text)]]))));

    [Fact]
    public async Task A_number_stays_a_bare_number_and_no_data_an_empty_cell()
    {
        var table = new ChartTable(
            "t", [new("A", IsNumber: true), new("B", IsNumber: true)], [[new("−1.5 h", -1.5), ChartCell.Of(null, null)]]);
        Assert.Equal("\uFEFFA,B\r\n-1.5,\r\n", await WrittenAsync(TableCsv.Of(table)));
    }

    [Fact]
    public async Task A_file_holds_what_the_chart_shows_at_download_and_is_gone_with_the_chart()
    {
        var downloads = new ChartDownloads();
        var shown = 1.0;
        var offer = downloads.Add(() => new("Crash-free sessions", [new("A", IsNumber: true)], [[new("", shown)]]));
        shown = 2;
        var file = downloads.Find(offer.Key)!;
        Assert.Equal("crash-free-sessions", file.Name);
        Assert.Equal("\uFEFFA\r\n2\r\n", await WrittenAsync(file));
        offer.Dispose();
        Assert.Null(downloads.Find(offer.Key));
    }

    private static async Task<string> WrittenAsync(CsvFile file)
    {
        using var to = new MemoryStream();
        await file.WriteAsync(to, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(to.ToArray());
    }
}
