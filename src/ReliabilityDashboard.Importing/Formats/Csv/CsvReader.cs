using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Reads rows one after the other from a file of any length.</summary>
internal sealed class CsvReader(Stream content, FieldNames fields)
{
    /// <summary>A row longer than this is one rejected record: an open quote must not draw a whole file into memory.</summary>
    public const int LongestRow = 4 * 1024 * 1024;
    private const int KeptOfLongest = 64 * 1024;

    private readonly CsvText text = new(content);
    private CsvScanner scanner = new(',');
    private int at;
    private long line = 1;

    /// <summary>The header row as it stands in the file; empty before it is read.</summary>
    public string Header { get; private set; } = "";

    public IEnumerable<RawRecord> Read()
    {
        at = text.More(0);
        var columns = ReadHeader();
        while (at < text.Length || !text.Ended)
        {
            if (NextRow() is not { } row)
            {
                yield return SkipLongRow();
                continue;
            }
            var (begin, beginLine) = (at, line);
            var isBlank = row is { Cells: 1, HasQuotes: false } && text.Block.AsSpan(begin, row.End - begin).IsWhiteSpace();
            Pass(row);
            if (isBlank) continue;
            if (row.End - begin > LongestRow)
            {
                yield return TooLong(beginLine, new string(text.Block, begin, KeptOfLongest));
                continue;
            }
            var fault = row.Fault ?? (row.Cells == columns.Names.Length ? null
                : $"Expected {columns.Names.Length} cells as in the header, found {row.Cells}.");
            if (fault is not null)
            {
                yield return RawRecord.Failed(beginLine, fault, new string(text.Block, begin, row.End - begin));
                continue;
            }
            var cells = new CsvFields(text.Block, begin, row.End, scanner.Bounds, scanner.First, columns);
            yield return cells.Unstorable() is { } name
                ? RawRecord.Unstorable(beginLine, name, cells.Raw)
                : RawRecord.Of(beginLine, cells);
        }
    }

    private Columns ReadHeader()
    {
        char? said = null;
        while (HeaderEnd(out var delimiter) is var end)
        {
            if (said is null && CsvDelimiter.Said(text.Block.AsSpan(at, end - at)) is { } saying)
            {
                said = saying;
                Pass((scanner = new CsvScanner('\0')).Scan(text.Block.AsSpan(0, text.Length), at, text.Ended)!.Value);
                continue;
            }
            delimiter = said ?? delimiter;
            var isBlank = text.Block.AsSpan(at, end - at).IsWhiteSpace();
            if (isBlank && end == text.Length && text.Ended) throw new UnreadableFileException("The file is empty.");
            scanner = new CsvScanner(delimiter);
            var row = NextRow() ?? throw new UnreadableFileException("The header row is too long.");
            var names = new string[row.Cells];
            var cells = row.Fault is null && !isBlank ? scanner.Bounds.AsSpan(scanner.First) : default;
            for (var cell = 0; cell < names.Length && !cells.IsEmpty; cell++)
            {
                var (from, to) = (cells[2 * cell], cells[2 * cell + 1]);
                names[cell] = to >= 0 ? new string(text.Block, from, to - from) : CsvFields.Undoubled(text.Block.AsSpan(from, ~to - from));
            }
            Header = new string(text.Block, at, row.End - at);
            Pass(row);
            if (isBlank) continue;
            if (row.Fault is not null) throw new UnreadableFileException($"The header row cannot be read. {row.Fault}");
            if (Array.Find(names, name => !StorableText.Is(name)) is { } wrong)
                throw new UnreadableFileException(
                    $"The header names a column '{StorableText.Mended(wrong)}'; {StorableText.Expected}.");
            return Columns.Resolve(names, fields, out var twice, repeats: true)
                ?? throw new UnreadableFileException(Columns.Twice("column", twice) + " in the header.");
        }
        throw new UnreadableFileException("The file is empty.");
    }

    private int HeaderEnd(out char delimiter)
    {
        while (true)
        {
            var (quoted, end) = (false, at);
            for (; end < text.Length; end++)
            {
                var letter = text.Block[end];
                if (letter == '"') quoted = !quoted;
                else if (!quoted && letter is ('\r' or '\n')) break;
            }
            delimiter = CsvDelimiter.Of(text.Block.AsSpan(at, end - at));
            if (end < text.Length || text.Ended || end - at > LongestRow) return end;
            at = text.More(at);
        }
    }

    private CsvRow? NextRow()
    {
        while (true)
        {
            if (scanner.Scan(text.Block.AsSpan(0, text.Length), at, text.Ended) is { } row) return row;
            if (text.Length - at > LongestRow) return null;
            at = text.More(at);
        }
    }

    private void Pass(CsvRow row)
    {
        line += 1 + (row.HasQuotes ? LineEnds(text.Block.AsSpan(at, row.End - at)) : 0);
        at = row.Next;
    }

    private static int LineEnds(ReadOnlySpan<char> row) =>
        row.Count('\n') + row.Count('\r') - row.Count("\r\n");

    private RawRecord SkipLongRow()
    {
        var begin = line;
        var kept = new string(text.Block, at, KeptOfLongest);
        var quoted = scanner.InsideQuotes;
        line += text.Block.AsSpan(at, text.Length - at).Count('\n');
        at = text.Length;
        while (true)
        {
            for (; at < text.Length; at++)
            {
                var letter = text.Block[at];
                if (letter == '"') quoted = !quoted;
                if (letter != '\n') continue;
                line++;
                if (quoted) continue;
                at++;
                return TooLong(begin, kept);
            }
            if (text.Ended) return TooLong(begin, kept);
            at = text.More(at);
        }
    }

    private static RawRecord TooLong(long line, string kept) =>
        RawRecord.Failed(line, $"The record is longer than {LongestRow} characters; is a quote left open?", kept);
}
