using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Formats.Content;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Importing.Formats.Sheets;

/// <summary>Reads the rows of one sheet of a workbook, one after the other: values, never formulas or macros.</summary>
/// <param name="content">The workbook.</param>
/// <param name="fields">The fields to find.</param>
/// <param name="sheet">The name of the sheet; null: the first one that is not hidden and not empty.</param>
/// <param name="mostBytes">How many bytes it may unpack to.</param>
internal sealed class SheetReader(Stream content, FieldNames fields, string? sheet, long mostBytes)
{
    private const int LongestCell = 1 << 20, MostColumns = 16_384;

    /// <summary>The header as a row of CSV; null before it is read.</summary>
    public string? Header { get; private set; }

    /// <summary>The sheets that are not hidden; none before the header is read.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    public IEnumerable<RawRecord> Read()
    {
        using var file = WorkbookFile.Open(content, mostBytes);
        var sheets = Guarded(() => WorkbookFile.Sheets(file));
        Sheets = [.. sheets.Where(one => !one.IsHidden).Select(one => one.Name)];
        using var rows = Guarded(() => OpenWorkbook(file));
        var line = 0L;
        var columns = ReadHeader(rows, sheets, ref line);
        while (Next(rows))
        {
            line++;
            var cells = Cells(rows, columns.Names.Length, out var more);
            if (Array.TrueForAll(cells, cell => cell.Length == 0) && !more) continue;
            var record = new SheetFields([.. cells.Select(cell => NoValue.Is(cell) ? "" : cell)], columns);
            if (more)
                yield return RawRecord.Failed(line, $"Expected {columns.Names.Length} cells as in the header, found more.", record.Raw);
            else if (Array.FindIndex(cells, cell => !StorableText.Is(cell)) is >= 0 and var wrong)
                yield return RawRecord.Unstorable(line, columns.Names[wrong], record.Raw);
            else yield return RawRecord.Of(line, record);
        }
    }

    private Columns ReadHeader(IExcelDataReader rows, IReadOnlyList<(string Name, bool IsHidden)> sheets, ref long line)
    {
        Guarded(() => Choose(rows, sheets));
        while (true)
        {
            if (HeaderRow(rows, ref line) is { } names) return Resolve(names);
            // Of a workbook whose first sheet is empty the next one is meant.
            if (sheet is not null || !Guarded(() => NextVisible(rows))) throw new UnreadableFileException("The file is empty.");
            line = 0;
        }
    }

    // Above the header may stand a title, over one cell or several that are merged.
    private static string[]? HeaderRow(IExcelDataReader rows, ref long line)
    {
        string[]? title = null;
        while (Next(rows))
        {
            line++;
            var names = Cells(rows, Math.Min(rows.FieldCount, MostColumns), out _);
            var last = Array.FindLastIndex(names, name => name.Length > 0);
            if (last < 0) continue;
            if (title is null && rows.FieldCount > 1 && names.Count(name => name.Length > 0) == 1)
            {
                title = names[..(last + 1)];
                continue;
            }
            return names[..(last + 1)];
        }
        return title;
    }

    private Columns Resolve(string[] names)
    {
        Header = CsvCells.Join(names, ',');
        return Columns.Resolve(names, fields, out var twice, repeats: true)
            ?? throw new UnreadableFileException(Columns.Twice("column", twice) + " in the header.");
    }

    private bool Choose(IExcelDataReader rows, IReadOnlyList<(string Name, bool IsHidden)> sheets)
    {
        do
            if (sheet is null ? IsVisible(rows) : rows.Name.Equals(sheet, StringComparison.OrdinalIgnoreCase)) return true;
        while (rows.NextResult());
        throw new UnreadableFileException(sheet is null
            ? "Every sheet of the workbook is hidden."
            : $"The workbook has no sheet '{sheet}'; it has {string.Join(", ", sheets.Select(one => one.Name))}.");
    }

    private static bool NextVisible(IExcelDataReader rows)
    {
        while (rows.NextResult())
            if (IsVisible(rows)) return true;
        return false;
    }

    private static bool IsVisible(IExcelDataReader rows) => rows.VisibleState == "visible";

    private static IExcelDataReader OpenWorkbook(Stream file)
    {
        TextContent.KnowCodePages();
        return ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static bool Next(IExcelDataReader rows) => Guarded(rows.Read);

    private static string[] Cells(IExcelDataReader rows, int count, out bool more)
    {
        var cells = new string[count];
        for (var cell = 0; cell < count; cell++) cells[cell] = cell < rows.FieldCount ? Text(rows, cell) : "";
        more = false;
        for (var cell = count; cell < rows.FieldCount && !more; cell++) more = Text(rows, cell).Length > 0;
        return cells;
    }

    private static string Text(IExcelDataReader rows, int cell)
    {
        var text = rows.GetValue(cell) switch
        {
            DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF", CultureInfo.InvariantCulture),
            // Whole numbers keep every digit.
            double number when Math.Abs(number) < 1e15 && number == Math.Floor(number) =>
                number.ToString("F0", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other?.ToString() ?? "",
        };
        return text.Length > LongestCell ? text[..LongestCell] : text.Trim();
    }

    // The library says in many ways that a workbook is broken.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException
            or OverflowException or ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException
            or KeyNotFoundException or NotSupportedException or EndOfStreamException)
        {
            throw new UnreadableFileException($"The workbook cannot be read: {wrong.Message}", wrong);
        }
    }
}
