using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Formats;

public sealed class ResumingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Leaving_out_any_number_of_records_gives_exactly_the_rest(int seed)
    {
        var random = new Random(seed);
        string[] rows =
        [
            "{0},ok\n",
            "{0},\"over\ntwo lines\"\n",
            "{0}\n",
            "{0},\"closed\"early\n",
            "\n",
            "{0},\"dou\"\"bled\"\r\n",
            "{0},ж\n",
        ];
        var text = new StringBuilder("id,title\n");
        for (var id = 0; id < 3000; id++)
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, rows[random.Next(rows.Length)], id);
        text.Append("9999,\"left open\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        var all = FileText.Read(bytes, FileText.Csv).ConvertAll(Facts);
        for (var round = 0; round < 20; round++)
        {
            var skip = random.Next(all.Count + 2);
            var rest = FileText
                .Read(FileText.Gzip(bytes), new FileForm(FileFormat.Csv, true), skip, pieces: random.Next(1, 5000))
                .ConvertAll(Facts);
            Assert.Equal(all.Skip(skip), rest);
        }

        static (long, string?, string) Facts(RawRecord record) => (record.Line, record.Failure, record.Raw);
    }

    [Fact]
    public void Bytes_read_reach_the_length_of_the_file_as_it_lies_on_disk()
    {
        var bytes = FileText.Gzip(Encoding.UTF8.GetBytes("id,title\n1,a\n"));
        using var file = new RecordFile(new MemoryStream(bytes), new FileForm(FileFormat.Csv, true), IncidentMapping.Fields, 1000);
        Assert.Equal(0, file.BytesRead);
        Assert.Single(file.Read(cancel: TestContext.Current.CancellationToken));
        Assert.Equal(bytes.Length, file.BytesRead);
        Assert.Equal("id,title", file.Header);
    }

    [Fact]
    public void A_cancelled_reading_stops_between_two_records()
    {
        using var cancel = new CancellationTokenSource();
        using var file = new RecordFile(new MemoryStream(Encoding.UTF8.GetBytes("id\n1\n2\n")), FileText.Csv, IncidentMapping.Fields, 1000);
        using var records = file.Read(0, cancel.Token).GetEnumerator();
        Assert.True(records.MoveNext());
        cancel.Cancel();
        Assert.Throws<OperationCanceledException>(() => records.MoveNext());
    }
}
