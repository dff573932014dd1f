using System.Text;

namespace ReliabilityDashboard.Importing.Tests.Formats;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("id,title\n1,down\n")]
    [InlineData("id;title\n1;down\n")]
    [InlineData("id\ttitle\n1\tdown\n")]
    [InlineData("\uFEFFid,title\r\n1,down\r\n")]
    [InlineData("id,title\r1,down")]
    [InlineData("\n\n ID , Title \n\n  1 , down \n   \n")]
    [InlineData("\"id\",\"title\"\n\"1\",\"down\"")]
    [InlineData("id,title\n \"1\" , \"down\" \n")]
    public void A_row_reads_the_same_however_it_is_written(string text)
    {
        var row = Assert.Single(FileText.Csvs(text));
        Assert.Equal(("1", "down"), (row.At("id"), row.At("title")));
    }

    [Fact]
    public void The_delimiter_is_the_most_frequent_of_the_header_outside_quotes()
    {
        var row = Assert.Single(FileText.Csvs("id;title;\"a,b,c,d\"\n1;x,y;z\n"));
        Assert.Equal("x,y", row.At("title"));
    }

    [Fact]
    public void A_quoted_cell_may_hold_delimiters_line_ends_and_doubled_quotes()
    {
        var rows = FileText.Csvs("id,title\r\n1,\"a \"\"b\"\",\r\nc\"\r\n2,d\r\n");
        Assert.Equal("a \"b\",\r\nc", rows[0].At("title"));
        Assert.Equal("d", rows[1].At("title"));
    }

    [Fact]
    public void The_line_is_the_physical_one_where_the_record_begins()
    {
        // 1 header, 2 blank, 3–5 one record over three lines, 6 blank, 7 too short, 8 a record.
        var rows = FileText.Csvs("id,title\n\n1,\"a\nb\r\nc\"\n\n2\n3,d\n");
        Assert.Equal([3, 7, 8], rows.Select(row => row.Line));
    }

    [Fact]
    public void A_row_over_several_blocks_of_the_reader_comes_out_whole()
    {
        // 100 000 characters are more than three blocks; the rows around them must not move.
        var longText = string.Concat(Enumerable.Range(0, 20_000).Select(number => number % 10 + "\"\"é\n"));
        var rows = FileText.Csvs($"id,title\n1,short\n2,\"{longText}\"\n3,\"end\"\n");
        Assert.Equal(
            ["short", longText.Replace("\"\"", "\"", StringComparison.Ordinal).Trim(), "end"], rows.Select(row => row.At("title")));
        Assert.Equal([2, 3, 20_004], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("1", "Expected 2 cells as in the header, found 1.")]
    [InlineData("1,a,b", "Expected 2 cells as in the header, found 3.")]
    [InlineData("1,\"a\"b", "Cell 2 goes on after its closing quote; a quote inside a cell is written twice.")]
    public void A_broken_row_is_one_failure_and_the_next_is_read(string broken, string reason)
    {
        var rows = FileText.Csvs($"id,title\n0,x\n{broken}\n2,y\n");
        Assert.Equal((3L, reason, broken), (rows[1].Line, rows[1].Failure, rows[1].Raw));
        Assert.Equal(["0", "2"], new[] { rows[0], rows[2] }.Select(row => row.At("id")));
    }

    [Fact]
    public void A_quote_left_open_to_the_end_is_one_failure_with_all_that_follows()
    {
        var rows = FileText.Csvs("id,title\n0,x\n1,\"open\n2,y\n3,z\n");
        Assert.Equal(2, rows.Count);
        Assert.Equal(
            (3L, "A quote in cell 2 is left open to the end of the file.", "1,\"open\n2,y\n3,z\n"),
            (rows[1].Line, rows[1].Failure, rows[1].Raw));
    }

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_a_letter_like_any_other()
    {
        Assert.Equal("5\" disk", Assert.Single(FileText.Csvs("id,title\n1,5\" disk\n")).At("title"));
    }

    [Theory]
    [InlineData(500_000)]
    [InlineData(3_000_000)]
    public void An_open_quote_does_not_draw_a_large_file_into_memory(int lines)
    {
        // A row of over 4 Mi characters is given up, whether its end was already read or not; the row after it is read again.
        var filler = string.Concat(Enumerable.Repeat("0123456789\n", lines));
        var rows = FileText.Csvs($"id,title\n1,\"{filler}\"\n2,b\n");
        Assert.StartsWith("The record is longer than", rows[0].Failure, StringComparison.Ordinal);
        Assert.Equal(64 * 1024, rows[0].Raw.Length);
        // The row begins on line 2 and holds that many line ends, so its quote closes on line 2 + lines.
        Assert.Equal((3L + lines, "b"), (rows[1].Line, rows[1].At("title")));
    }

    [Fact]
    public void A_header_alone_reads_nothing()
    {
        Assert.Empty(FileText.Csvs("id,title"));
        Assert.Empty(FileText.Csvs("id,title\r\n\r\n"));
    }

    [Fact]
    public void Cyrillic_letters_that_fall_between_two_reads_stay_whole()
    {
        var text = "id,title\n1,Проблема с сетью у новых виртуальных машин — 🚀\n";
        foreach (var pieces in (int[])[1, 2, 3, 5, 7])
            Assert.Equal(
                "Проблема с сетью у новых виртуальных машин — 🚀",
                Assert.Single(FileText.Read(Encoding.UTF8.GetBytes(text), FileText.Csv, pieces: pieces)).At("title"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("\" - \"")]
    public void Words_for_no_value_read_as_an_empty_cell(string cell)
    {
        var row = Assert.Single(FileText.Csvs($"id,title\n1,{cell}\n"));
        Assert.True(row.Fields!.Has(FileText.Number("title")));
        Assert.Equal("", row.At("title"));
    }

    [Fact]
    public void An_alias_stands_for_its_field_but_beside_it_stays_an_attribute()
    {
        var alone = Assert.Single(FileText.Csvs("External_ID,users_affected\n7,5\n"));
        Assert.Equal(("7", "5"), (alone.At("id"), alone.At("affected_users")));
        Assert.Null(alone.Fields!.Attributes());

        var beside = Assert.Single(FileText.Csvs("external_id,id\n7,8\n"));
        Assert.Equal("8", beside.At("id"));
        Assert.Equal("""{"external_id":"7"}""", beside.Fields!.Attributes());
    }

    [Fact]
    public void Unknown_columns_are_attributes_and_one_without_a_name_is_named_after_its_place()
    {
        var row = Assert.Single(FileText.Csvs("id,Region,,note\n1,Zürich,x,-\n"));
        Assert.Equal("""{"Region":"Zürich","column 3":"x","note":null}""", row.Fields!.Attributes());
    }
}
