using System.IO.Compression;
using System.Text;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Formats;

/// <summary>Files made of text, read with the fields of incidents.</summary>
internal static class FileText
{
    public static readonly FileForm Csv = new(FileFormat.Csv, false);
    public static readonly FileForm Json = new(FileFormat.Json, false);
    public static readonly FileForm Ndjson = new(FileFormat.Ndjson, false);

    public static List<RawRecord> Read(string text, FileForm form, long skip = 0) => Read(Encoding.UTF8.GetBytes(text), form, skip);

    public static List<RawRecord> Read(
        byte[] bytes, FileForm form, long skip = 0, long limit = long.MaxValue, int pieces = int.MaxValue, string? sheet = null)
    {
        using var file = new RecordFile(new PiecewiseStream(bytes, pieces), form, IncidentMapping.Fields, limit, sheet: sheet);
        return [.. file.Read(skip)];
    }

    public static List<RawRecord> Csvs(string text) => Read(text, Csv);

    public static string At(this RawRecord record, string column) => record.Fields!.Text(Number(column)).ToString();

    /// <summary>The number of a column of incidents.</summary>
    public static int Number(string column) => IncidentMapping.Fields.Names.Index().First(field => field.Item == column).Index;

    public static string Unreadable(byte[] bytes, FileForm form, long limit = long.MaxValue) =>
        Assert.Throws<UnreadableFileException>(() => Read(bytes, form, limit: limit)).Message;

    public static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return compressed.ToArray();
    }

    /// <summary>Gives at most a few bytes at a time, as a network does.</summary>
    private sealed class PiecewiseStream(byte[] bytes, int pieces) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, pieces)]);
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, pieces));
    }
}
