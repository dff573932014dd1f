using System.Text.Unicode;

namespace ReliabilityDashboard.Importing.Formats.Content;

/// <summary>Lets only valid UTF-8 pass, without its byte order mark, and never a cut character at the end of a read.</summary>
internal sealed class Utf8Stream(Stream inner) : ReadingStream
{
    private readonly byte[] cut = new byte[4];
    private int cutCount;
    private long line = 1;
    private bool begun;

    /// <summary>Fills the buffer as far as it can.</summary>
    /// <param name="buffer">At least 16 bytes.</param>
    public override int Read(Span<byte> buffer)
    {
        cut.AsSpan(0, cutCount).CopyTo(buffer);
        var filled = cutCount;
        var ended = false;
        while (filled < buffer.Length && !ended)
        {
            var read = inner.Read(buffer[filled..]);
            filled += read;
            ended = read == 0;
        }
        if (!begun)
        {
            begun = true;
            filled = Begin(buffer, filled);
        }
        var whole = ended ? filled : filled - UnfinishedTail(buffer[..filled]);
        Check(buffer[..whole]);
        cutCount = filled - whole;
        buffer[whole..filled].CopyTo(cut);
        return whole;
    }

    private static int Begin(Span<byte> buffer, int filled)
    {
        var start = buffer[..filled];
        if (start.StartsWith<byte>([0x1F, 0x8B]))
            throw new UnreadableFileException("The file is gzip. Name it .gz, or send it with Content-Encoding: gzip.");
        if (start.StartsWith("PK\u0003\u0004"u8))
            throw new UnreadableFileException("The file is a ZIP archive or a spreadsheet. Save it as CSV, JSON or NDJSON.");
        if (
            start.StartsWith<byte>([0xFF, 0xFE])
            || start.StartsWith<byte>([0xFE, 0xFF])
            || IsOfWiderUnits(start[..Math.Min(filled, 512)])
        )
            throw new UnreadableFileException("The file is not UTF-8; it looks like UTF-16. Save it as UTF-8.") { IsOfEncoding = true };
        if (!start.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return filled;
        start[3..].CopyTo(buffer);
        return filled - 3;
    }

    // Of letters that take two bytes each, those of ASCII, such as commas and line ends, have their zeros all on one side. A single
    // zero among many letters is a fault of one record.
    private static bool IsOfWiderUnits(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < start.Length; at++)
            if (start[at] == 0)
            {
                if (at % 2 == 0) even++;
                else odd++;
            }
        return even + odd > 1 && 8 * (even + odd) >= start.Length && (even == 0 || odd == 0 || 2 * (even + odd) >= start.Length);
    }

    // A character of several bytes whose last ones are still to come.
    private static int UnfinishedTail(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var letter = text[^back];
            if (letter < 0x80) return 0;
            if (letter < 0xC0) continue;
            var length = letter >= 0xF0 ? 4 : letter >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
        return 0;
    }

    private void Check(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            var good = 0;
            while (
                good < text.Length
                && System.Text.Rune.DecodeFromUtf8(text[good..], out _, out var size) == System.Buffers.OperationStatus.Done
            )
                good += size;
            throw new UnreadableFileException($"The file is not UTF-8 (line {line + text[..good].Count((byte)'\n')}). Save it as UTF-8.")
            {
                IsOfEncoding = true,
            };
        }
        line += text.Count((byte)'\n');
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
