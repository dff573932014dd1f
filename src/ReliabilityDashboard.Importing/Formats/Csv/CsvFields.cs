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

    public override IReadOnlyList<string>? Notes => columns.AttributeNotes;

    public override ReadOnlySpan<char> Text(int field)
    {
        if (columns.AllOf(field) is not { } all) return columns.Of(field) is >= 0 and var column ? Cell(column) : default;
        foreach (var one in all)
            if (Cell(one) is { IsEmpty: false } cell) return cell;
        return default;
    }

    public override IReadOnlyList<string>? Items(int field) => columns.AllOf(field) is { } all ? Given(all) : null;

    public override string? Attributes()
    {
        if (columns.Attributes.IsEmpty) return null;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            foreach (var column in columns.Attributes)
            {
                var name = columns.Names[column[0]];
                var cell = Cell(column[0]);
                if (column.Length > 1) WriteAll(json, name, Given(column));
                else if (cell.IsEmpty) json.WriteNull(name);
                else json.WriteString(name, cell);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void WriteAll(Utf8JsonWriter json, string name, List<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private List<string> Given(int[] all)
    {
        var given = new List<string>(all.Length);
        foreach (var column in all)
            if (Cell(column) is { IsEmpty: false } cell) given.Add(cell.ToString());
        return given;
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
