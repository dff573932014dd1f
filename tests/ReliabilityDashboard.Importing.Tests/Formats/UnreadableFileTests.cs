using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Importing.Tests.Formats;

/// <summary>One bad file for each reason a person can read.</summary>
public sealed class UnreadableFileTests
{
    private static readonly byte[] Rows = Encoding.UTF8.GetBytes(
        "id,title\n" + string.Concat(Enumerable.Range(0, 5000).Select(id => $"{id},title {id * 7919 % 1009}\n")));
    private static readonly FileForm CsvGzip = new(FileFormat.Csv, true);

    public static TheoryData<string, FileForm, byte[], string> BadFiles =>
        new()
        {
            { "empty", FileText.Csv, [], "The file is empty." },
            { "blank lines", FileText.Csv, Encoding.UTF8.GetBytes("\r\n \n"), "The file is empty." },
            { "byte order mark alone", FileText.Csv, [0xEF, 0xBB, 0xBF], "The file is empty." },
            { "empty JSON", FileText.Json, Encoding.UTF8.GetBytes(" \n"), "The file is empty." },
            { "empty NDJSON", FileText.Ndjson, Encoding.UTF8.GetBytes("\n\n"), "The file is empty." },
            { "empty gzip file", CsvGzip, [], "The file is empty." },
            { "gzip of nothing", CsvGzip, FileText.Gzip([]), "The file is empty." },
            {
                "UTF-16",
                FileText.Csv,
                Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id,title\n1,a\n")).ToArray(),
                "The file is not UTF-8; it looks like UTF-16. Save it as UTF-8."
            },
            {
                "UTF-16 without mark",
                FileText.Csv,
                Encoding.Unicode.GetBytes("id,title\n1,a\n"),
                "The file is not UTF-8; it looks like UTF-16. Save it as UTF-8."
            },
            {
                "Latin-1",
                FileText.Csv,
                Encoding.Latin1.GetBytes("id,title\n1,a\n2,Zürich\n"),
                "The file is not UTF-8 (line 3). Save it as UTF-8."
            },
            {
                "cut character",
                FileText.Csv,
                Encoding.UTF8.GetBytes("id,title\n1,ж").SkipLast(1).ToArray(),
                "The file is not UTF-8 (line 2). Save it as UTF-8."
            },
            {
                "Latin-1 in JSON",
                FileText.Json,
                Encoding.Latin1.GetBytes("""[{"id":"Zürich"}]"""),
                "The file is not UTF-8 (line 1). Save it as UTF-8."
            },
            {
                "gzip without its name",
                FileText.Csv,
                FileText.Gzip(Rows),
                "The file is gzip. Name it .gz, or send it with Content-Encoding: gzip."
            },
            {
                "spreadsheet",
                FileText.Csv,
                [0x50, 0x4B, 3, 4, 20, 0],
                "The file is a ZIP archive or a spreadsheet. Save it as CSV, JSON or NDJSON."
            },
            { "no gzip", CsvGzip, Rows, "The file is named or sent as gzip, but its content is not gzip or is damaged." },
            {
                "open quote in the header",
                FileText.Csv,
                Encoding.UTF8.GetBytes("id,\"title\n1,a\n"),
                "The header row cannot be read. A quote in cell 2 is left open to the end of the file."
            },
            {
                "column twice",
                FileText.Csv,
                Encoding.UTF8.GetBytes("id,Title,title\n1,a,b\n"),
                "The column 'title' stands twice in the header."
            },
            {
                "several columns twice",
                FileText.Csv,
                Encoding.UTF8.GetBytes("id,title,ID,Title,title\n1,a,2,b,c\n"),
                "The columns 'ID' and 'Title' stand twice in the header."
            },
            {
                "object at the root",
                FileText.Json,
                Encoding.UTF8.GetBytes("{\"id\":1}\n{\"id\":2}"),
                "Expected an array of objects. If the file has one object a line, name it .ndjson."
            },
            { "no JSON", FileText.Json, Encoding.UTF8.GetBytes("id,title\n1,a\n"), "The file is not valid JSON (line 1)." },
            {
                "JSON that ends early",
                FileText.Json,
                Encoding.UTF8.GetBytes("[{\"id\":1},\n{\"id\":"),
                "The file is not valid JSON (line 2)."
            },
            {
                "JSON with something behind",
                FileText.Json,
                Encoding.UTF8.GetBytes("[{\"id\":1}]\n\n]"),
                "The file is not valid JSON (line 3)."
            },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_file_that_cannot_be_read_says_why(string file, FileForm form, byte[] bytes, string reason) =>
        Assert.Equal((file, reason), (file, FileText.Unreadable(bytes, form)));

    [Fact]
    public void A_gzip_file_cut_anywhere_is_unreadable_and_never_shorter()
    {
        var whole = FileText.Gzip(Rows);
        Assert.Equal(5000, FileText.Read(whole, CsvGzip).Count);
        // Cut in the header, in the data, in the checksum and before the last byte.
        foreach (
            var length in (int[])[5, 11, 100, whole.Length / 2, whole.Length - 9, whole.Length - 8, whole.Length - 4, whole.Length - 1])
            Assert.Equal("The gzip data is cut off or damaged.", FileText.Unreadable(whole[..length], CsvGzip));
    }

    [Fact]
    public void A_gzip_file_of_several_members_is_read_to_its_end()
    {
        byte[] two = [.. FileText.Gzip(Rows), .. FileText.Gzip(Encoding.UTF8.GetBytes("last,row\n"))];
        Assert.Equal("last", FileText.Read(two, CsvGzip)[^1].At("id"));
    }

    [Fact]
    public void A_compressed_file_may_grow_to_the_limit_and_not_a_byte_further()
    {
        var bytes = FileText.Gzip(Rows);
        Assert.Equal(5000, FileText.Read(bytes, CsvGzip, limit: Rows.Length).Count);
        Assert.Equal(
            $"The file is larger than {Rows.Length - 1} bytes once decompressed (Imports:MaxDecompressedBytes).",
            FileText.Unreadable(bytes, CsvGzip, Rows.Length - 1));
    }
}
