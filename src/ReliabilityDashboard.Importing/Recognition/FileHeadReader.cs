using System.Text;
using System.Text.Unicode;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Content;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Looks at the beginning of a file: by what it holds, whatever it is called.</summary>
internal static class FileHeadReader
{
    private const int Length = 1 << 20;

    /// <param name="open">Opens the file at its beginning.</param>
    /// <param name="mostBytes">How many bytes it may unpack to.</param>
    /// <param name="encoding">Its encoding, where somebody said it.</param>
    /// <param name="sheet">The sheet of a workbook, where somebody chose it.</param>
    /// <exception cref="UnreadableFileException">It cannot be read at all.</exception>
    public static FileHead Read(Func<Stream> open, long mostBytes, string? encoding = null, string? sheet = null)
    {
        var isGzip = Beginning(open, static file => file, 2) is [0x1F, 0x8B];
        Stream Unpacked(Stream file) => isGzip ? new GunzipStream(file, mostBytes) : file;
        var head = Beginning(open, Unpacked, Length);
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return Sheet(open, Unpacked, isGzip, mostBytes, sheet);

        var marked = Marked(head);
        var isText = marked is not null || Utf8.IsValid(Whole(head));
        var said = marked ?? (isText ? null : encoding);
        if (said is not null) head = Beginning(open, file => TextContent.Open(Unpacked(file), said), Length);
        var text = WithoutMark(head);
        return Text(text, isGzip, said, isText || said is not null);
    }

    private static FileHead Text(ReadOnlySpan<byte> text, bool isGzip, string? encoding, bool isText)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) throw new UnreadableFileException("The file is empty.");
        if (start[0] is (byte)'[' or (byte)'{')
        {
            var lists = JsonHead.Read(start, out var isLines);
            return new(new(isLines ? FileFormat.Ndjson : FileFormat.Json, isGzip), lists, encoding, isText);
        }
        return new(new(FileFormat.Csv, isGzip), [Table(Header(Encoding.UTF8.GetString(start)))], encoding, isText);
    }

    private static IReadOnlyList<string> Header(string text)
    {
        var line = Line(text);
        var said = CsvDelimiter.Said(line);
        if (said is not null) line = Line(text[line.Length..].TrimStart('\r', '\n'));
        return CsvCells.Split(line, said ?? CsvDelimiter.Of(line)) ?? [];
    }

    private static string Line(string text)
    {
        var (quoted, end) = (false, 0);
        for (; end < text.Length; end++)
            if (text[end] == '"') quoted = !quoted;
            else if (!quoted && text[end] is '\r' or '\n') break;
        return text[..end];
    }

    private static FileHead Sheet(
        Func<Stream> open, Func<Stream, Stream> unpacked, bool isGzip, long mostBytes, string? chosen)
    {
        using var file = open();
        var sheet = new Formats.Sheets.SheetReader(unpacked(file), FieldNames.OfShape([]), chosen, mostBytes);
        _ = sheet.Read().FirstOrDefault();
        return new(new(FileFormat.Xlsx, isGzip), [Table(CsvCells.Split(sheet.Header!, ',') ?? [])], null, true)
        {
            Sheets = sheet.Sheets,
        };
    }

    private static ListHead Table(IReadOnlyList<string> names) =>
        new("", names.Select(name => name.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase), new Dictionary<string, string>());

    private static string? Marked(byte[] head) => head switch
    {
        [0xFF, 0xFE, ..] => "utf-16",
        [0xFE, 0xFF, ..] => "utf-16BE",
        _ => null,
    };

    private static ReadOnlySpan<byte> WithoutMark(byte[] head) =>
        head.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? head.AsSpan(3) : head;

    // The last character may be cut.
    private static ReadOnlySpan<byte> Whole(byte[] head)
    {
        if (head.Length < Length) return head;
        var end = head.Length;
        for (var back = 0; back < 3 && (head[end - 1] & 0xC0) == 0x80; back++) end--;
        return head.AsSpan(0, end - 1);
    }

    private static byte[] Beginning(Func<Stream> open, Func<Stream, Stream> wrap, int length)
    {
        using var file = open();
        using var content = wrap(file);
        var buffer = new byte[length];
        var filled = 0;
        for (int read; filled < length && (read = content.Read(buffer, filled, length - filled)) > 0;) filled += read;
        return buffer[..filled];
    }
}
