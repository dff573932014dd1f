using ReliabilityDashboard.Importing.Formats;

namespace ReliabilityDashboard.Importing.Tests.Formats;

/// <summary>Workbooks are read row by row: values, never formulas or macros, of the first sheet that is seen.</summary>
public sealed class SheetReaderTests
{
    private static readonly FileForm Xlsx = new(FileFormat.Xlsx, false);
    private static readonly string[] Head = ["id", "title", "started_at", "affected_users"];

    [Fact]
    public void Dates_numbers_and_texts_are_read_as_they_are_shown()
    {
        var records = FileText.Read(
            Workbook.Of(Head, ["7", "Down", Workbook.Date("46023.5"), Workbook.Number("1234")], ["", "", "", ""],
                [Workbook.Number("8"), "Slow &amp; broken", "2026-01-02T10:00:00Z", Workbook.Formula("1+1", "2")]), Xlsx);
        Assert.Equal(["7", "8"], records.Select(record => record.At("id")));
        Assert.Equal(["2026-01-01T12:00:00", "2026-01-02T10:00:00Z"], records.Select(record => record.At("started_at")));
        Assert.Equal(["1234", "2"], records.Select(record => record.At("affected_users")));
        Assert.Equal("Slow & broken", records[1].At("title"));
        Assert.Equal([2, 4], records.Select(record => record.Line));
    }

    [Fact]
    public void Days_counted_from_1904_are_the_same_days() =>
        Assert.Equal("2026-01-01T12:00:00",
            FileText.Read(Workbook.Of([("S", false, [Head, ["7", "Down", Workbook.Date("44561.5"), ""]])], from1904: true), Xlsx)[0]
                .At("started_at"));

    [Fact]
    public void A_title_above_the_header_and_hidden_sheets_are_passed_over()
    {
        var records = FileText.Read(
            Workbook.Of([("Old", true, [["id", "title"], ["1", "hidden"]]),
                ("New", false, [["Incidents of June"], [], Head, ["2", "seen"]])]),
            Xlsx);
        Assert.Equal("seen", Assert.Single(records).At("title"));
    }

    [Fact]
    public void A_chosen_sheet_is_read_also_where_it_is_hidden_and_one_that_is_not_there_names_those_that_are()
    {
        var book = Workbook.Of([("Sum", false, [["what", "n"], ["all", "2"]]), ("Old", true, [Head, ["1", "hidden"]]),
            ("New", false, [Head, ["2", "seen"]])]);
        Assert.Equal("hidden", Assert.Single(FileText.Read(book, Xlsx, sheet: "old")).At("title"));
        Assert.Equal("seen", Assert.Single(FileText.Read(book, Xlsx, sheet: "New")).At("title"));
        var gone = Assert.Throws<UnreadableFileException>(() => FileText.Read(book, Xlsx, sheet: "Gone"));
        Assert.Contains("it has Sum, Old, New", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_first_sheet_is_empty_the_next_one_is_meant()
    {
        var book = Workbook.Of([("A", false, []), ("B", true, [Head, ["1", "no"]]), ("C", false, [Head, ["2", "seen"]])]);
        Assert.Equal("seen", Assert.Single(FileText.Read(book, Xlsx)).At("title"));
    }

    [Fact]
    public void A_sheet_of_as_many_rows_as_there_can_be_is_read_row_by_row()
    {
        var rows = LongVariantAttribute.Count(5_000, all: 1_048_575);
        string[][] all = [["id", "title"], .. Enumerable.Range(1, rows).Select(n => new[] { Workbook.Number($"{n}"), "Down" })];
        using var file = new RecordFile(
            new MemoryStream(Workbook.Of(all)), Xlsx, Importing.Kinds.Incidents.IncidentMapping.Fields, 4L << 30);
        var (count, last) = (0, default(RawRecord));
        foreach (var record in file.Read(0, TestContext.Current.CancellationToken)) (count, last) = (count + 1, record);
        Assert.Equal((rows, rows + 1L, $"{rows}"), (count, last.Line, last.At("id")));
    }

    [Fact]
    public void A_part_that_says_it_is_small_is_read_no_further_than_it_says()
    {
        var rows = Enumerable.Range(1, 20_000).Select(n => new[] { Workbook.Number($"{n}"), "Down" }).Prepend(["id", "title"]).ToArray();
        var lies = Workbook.Of(rows);
        Workbook.SaySize(lies, "xl/worksheets/sheet1.xml", 2_000);
        Assert.Contains("cannot be read", FileText.Unreadable(lies, Xlsx, limit: 1_000_000), StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_lie_in_the_workbook_and_are_not_looked_at() =>
        Assert.Single(FileText.Read(Workbook.Of([("S", false, [Head, ["1", "a"]])], more: ("xl/vbaProject.bin", [1, 2, 3])), Xlsx));

    [Fact]
    public void A_column_that_stands_twice_is_a_fault_where_it_is_a_field_and_a_list_where_it_is_none()
    {
        Assert.Contains(
            "'id' stands twice", FileText.Unreadable(Workbook.Of(["id", "title", "id"], ["1", "a", "2"]), Xlsx), StringComparison.Ordinal);
        Assert.Single(FileText.Read(Workbook.Of(["id", "title", "tag", "tag"], ["1", "a", "x", "y"]), Xlsx));
    }

    [Fact]
    public void What_is_no_workbook_or_grows_without_end_is_refused_with_one_reason()
    {
        Assert.Contains("damaged or cut off", FileText.Unreadable(Workbook.Of(Head, ["1", "a"])[..200], Xlsx), StringComparison.Ordinal);
        Assert.Contains("hidden", FileText.Unreadable(Workbook.Of([("S", true, [Head])]), Xlsx), StringComparison.Ordinal);
        var bomb = Workbook.Of([("S", false, [Head])], more: ("xl/media.xml", new byte[5_000_000]));
        Assert.True(bomb.Length < 50_000);
        Assert.Contains("more than 1000000 bytes", FileText.Unreadable(bomb, Xlsx, limit: 1_000_000), StringComparison.Ordinal);
    }
}
