using System.Buffers;

namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>Finds the cells of a row (RFC 4180; spaces around a quoted cell are let pass).</summary>
internal sealed class CsvScanner(char delimiter)
{
    private readonly SearchValues<char> cellEnds = SearchValues.Create(delimiter, '\r', '\n');

    /// <summary>Start and end of the cells, row after row. An end is stored as its complement where the cell holds doubled
    /// quotes.</summary>
    public int[] Bounds { get; private set; } = new int[1024];

    /// <summary>Where the bounds of the row found last begin.</summary>
    public int First { get; private set; }

    private int used;

    /// <summary>Whether the last try ended inside quotes.</summary>
    public bool InsideQuotes { get; private set; }

    /// <summary>Finds the row that begins at a place; null where the text ends before it does and more may follow.</summary>
    public CsvRow? Scan(ReadOnlySpan<char> text, int start, bool ended)
    {
        First = used;
        var row = ScanCells(text, start, ended);
        if (row is null or { Fault: not null }) used = First;
        return row;
    }

    private CsvRow? ScanCells(ReadOnlySpan<char> text, int start, bool ended)
    {
        var (at, cells, hasQuotes) = (start, 0, false);
        string? fault = null;
        InsideQuotes = false;
        while (true)
        {
            var quote = at;
            while (quote < text.Length && text[quote] == ' ') quote++;
            if (quote == text.Length && !ended) return null;
            if (quote < text.Length && text[quote] == '"')
            {
                hasQuotes = true;
                var close = Close(text, quote + 1, ended, out var doubled);
                if (close == text.Length)
                {
                    InsideQuotes = true;
                    if (!ended) return null;
                    return new(
                        text.Length, text.Length, cells + 1, true, $"A quote in cell {cells + 1} is left open to the end of the file.");
                }
                if (close < 0) return null;
                AddCell(quote + 1, doubled ? ~close : close);
                at = close + 1;
                while (at < text.Length && text[at] == ' ') at++;
                if (at == text.Length && !ended) return null;
                if (at < text.Length && !cellEnds.Contains(text[at]))
                {
                    fault ??= $"Cell {cells + 1} goes on after its closing quote; a quote inside a cell is written twice.";
                    if (!ToCellEnd(text, ref at, ended)) return null;
                }
            }
            else
            {
                var cell = at;
                if (!ToCellEnd(text, ref at, ended)) return null;
                AddCell(cell, at);
            }
            cells++;
            if (at < text.Length && text[at] == delimiter)
            {
                at++;
                continue;
            }
            var end = at;
            if (at < text.Length)
            {
                if (text[at] == '\r')
                {
                    if (at + 1 == text.Length && !ended) return null;
                    if (at + 1 < text.Length && text[at + 1] == '\n') at++;
                }
                at++;
            }
            return new(end, at, cells, hasQuotes, fault);
        }
    }

    // The closing quote; the text's length where there is none yet, -1 where what follows the quote must be seen first.
    private static int Close(ReadOnlySpan<char> text, int from, bool ended, out bool doubled)
    {
        doubled = false;
        while (true)
        {
            var found = text[from..].IndexOf('"');
            if (found < 0) return text.Length;
            var close = from + found;
            if (close + 1 == text.Length) return ended ? close : -1;
            if (text[close + 1] != '"') return close;
            doubled = true;
            from = close + 2;
        }
    }

    private bool ToCellEnd(ReadOnlySpan<char> text, ref int at, bool ended)
    {
        var found = text[at..].IndexOfAny(cellEnds);
        if (found < 0 && !ended) return false;
        at = found < 0 ? text.Length : at + found;
        return true;
    }

    private void AddCell(int from, int to)
    {
        if (used + 2 > Bounds.Length)
        {
            // Rows found before keep the old array.
            var next = new int[Math.Max(1024, 4 * (used - First))];
            Bounds.AsSpan(First, used - First).CopyTo(next);
            (used, First, Bounds) = (used - First, 0, next);
        }
        Bounds[used] = from;
        Bounds[used + 1] = to;
        used += 2;
    }
}
