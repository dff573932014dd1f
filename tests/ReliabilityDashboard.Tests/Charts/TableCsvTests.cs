using ReliabilityDashboard.Charts.Table;

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
    public void A_text_cannot_be_read_as_a_formula_or_break_its_cell(string text, string cell) =>
        Assert.Equal(
            $"Title\r\n{cell}\r\n",
            TableCsv.Write(
                new(
                    "t",
                    [new("Title")],
                    [
                        [new(text)],
                    ]
                )
            )
        );

    [Fact]
    public void A_number_stays_a_bare_number_and_no_data_an_empty_cell()
    {
        var csv = TableCsv.Write(
            new(
                "t",
                [new("A", IsNumber: true), new("B", IsNumber: true)],
                [
                    [new("−1.5 h", -1.5), ChartCell.Of(null, null)],
                ]
            )
        );
        Assert.Equal("A,B\r\n-1.5,\r\n", csv);
    }

    [Fact]
    public void A_file_holds_what_the_chart_shows_at_download_and_is_gone_with_the_chart()
    {
        var downloads = new ChartDownloads();
        var shown = 1.0;
        var offer = downloads.Add(() =>
            new(
                "Crash-free sessions",
                [new("A", IsNumber: true)],
                [
                    [new("", shown)],
                ]
            )
        );
        var key = offer.Address["charts/".Length..^".csv".Length];
        shown = 2;
        var file = downloads.Find(key)!.Value;
        Assert.Equal("crash-free-sessions.csv", file.Name);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "A\r\n2\r\n"u8], file.Content);
        offer.Dispose();
        Assert.Null(downloads.Find(key));
    }
}
