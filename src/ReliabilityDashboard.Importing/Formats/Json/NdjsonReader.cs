using System.Text;
using System.Text.Json;

namespace ReliabilityDashboard.Importing.Formats.Json;

/// <summary>Reads one object a line from a file of any length; blank lines are passed over.</summary>
internal sealed class NdjsonReader(Stream content, FieldNames fields)
{
    private const int KeptOfLongest = 64 * 1024;
    private readonly JsonBuffer buffer = new(content);
    private Columns? last;

    public IEnumerable<RawRecord> Read()
    {
        var isEmpty = true;
        for (long line = 1; ; line++)
        {
            var length = LineLength(out var tooLong);
            if (length < 0) break;
            if (!tooLong && IsBlank(length))
            {
                Pass(length);
                continue;
            }
            isEmpty = false;
            yield return tooLong ? SkipLongLine(line) : Parse(line, length);
        }
        if (isEmpty) throw new UnreadableFileException("The file is empty.");
    }

    // Length of the next line without its end, -1 behind the last.
    private int LineLength(out bool tooLong)
    {
        tooLong = false;
        while (true)
        {
            var length = buffer.Unread.IndexOf((byte)'\n');
            if (length >= 0) return length;
            if (buffer.Ended) return buffer.Unread.IsEmpty ? -1 : buffer.Unread.Length;
            if (buffer.IsFull)
            {
                tooLong = true;
                return buffer.Unread.Length;
            }
            buffer.More();
        }
    }

    private bool IsBlank(int length) => buffer.Unread[..length].Trim(" \t\r"u8).IsEmpty;

    private void Pass(int length) => buffer.Pass(Math.Min(length + 1, buffer.Unread.Length));

    private RawRecord Parse(long line, int length)
    {
        var text = buffer.Unread[..length];
        try
        {
            var reader = new Utf8JsonReader(text, JsonBuffer.AnyDepth);
            var element = JsonElement.ParseValue(ref reader);
            if (!text[(int)reader.BytesConsumed..].Trim(" \t\r"u8).IsEmpty)
                return RawRecord.Failed(line, "Expected one JSON object on the line, found more.", Encoding.UTF8.GetString(text).Trim());
            return JsonFields.Record(line, element, fields, ref last);
        }
        catch (JsonException)
        {
            return RawRecord.Failed(line, "The line is not valid JSON.", Encoding.UTF8.GetString(text).Trim());
        }
        finally
        {
            Pass(length);
        }
    }

    private RawRecord SkipLongLine(long line)
    {
        var kept = Encoding.UTF8.GetString(buffer.Unread[..KeptOfLongest]);
        while (true)
        {
            var end = buffer.Unread.IndexOf((byte)'\n');
            if (end >= 0 || buffer.Ended)
            {
                Pass(end >= 0 ? end : buffer.Unread.Length);
                return RawRecord.Failed(line, $"The line is longer than {JsonBuffer.LongestValue} bytes.", kept);
            }
            buffer.Pass(buffer.Unread.Length);
            buffer.More();
        }
    }
}
