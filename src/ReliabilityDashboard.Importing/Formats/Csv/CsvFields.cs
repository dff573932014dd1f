using System.Text;
using System.Text.Json;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>One row: bounds of its cells inside a block of text that is shared with its neighbours and never written again.</summary>
/// <param name="block">The text.</param>
/// <param name="start">Where the row begins in it.</param>
/// <param name="end">Where it ends, without its line end.</param>
/// <param name="bounds">Start and end of each cell; an end is stored as its complement where the cell holds doubled quotes.</param>
/// <param name="first">Where the row's bounds begin.</param>
/// <param name="columns">The header.</param>
internal sealed class CsvFields(char[] block, int start, int end, int[] bounds, int first, Columns columns) : RawFields
{
    /// <summary>The column whose text cannot be stored; null where there is none.</summary>
    public string? Unstorable()
    {
        // The whole row at once: in nearly every one there is nothing to find.
        if (StorableText.Is(block.AsSpan(start, end - start))) return null;
        for (var column = 0; column < columns.Names.Length; column++)
            if (!StorableText.Is(Cell(column))) return columns.Names[column];
        return null;
    }

    public override string Raw => new(block, start, end - start);

    public override bool Has(int field) => columns.Of(field) >= 0;

    public override ReadOnlySpan<char> Text(int field)
    {
        var column = columns.Of(field);
        return column < 0 ? default : Cell(column);
    }

    public override string? Attributes()
    {
        if (columns.Attributes.IsEmpty) return null;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            foreach (var column in columns.Attributes)
            {
                var cell = Cell(column);
                if (cell.IsEmpty) json.WriteNull(columns.Names[column]);
                else json.WriteString(columns.Names[column], cell);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private ReadOnlySpan<char> Cell(int column)
    {
        var (from, to) = (bounds[first + 2 * column], bounds[first + 2 * column + 1]);
        ReadOnlySpan<char> cell = to >= 0 ? block.AsSpan(from, to - from) : Undoubled(block.AsSpan(from, ~to - from));
        cell = cell.Trim();
        if (columns.IsCorrected) cell = SpreadsheetText.Bare(cell);
        return NoValue.Is(cell) ? default : cell;
    }

    /// <summary>The text of a quoted cell, in which quotes are written twice.</summary>
    public static string Undoubled(ReadOnlySpan<char> cell) => cell.ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
}
