using System.Text;
using System.Text.Json;
using ReliabilityDashboard.Importing.Formats.Csv;

namespace ReliabilityDashboard.Importing.Formats.Sheets;

/// <summary>One row of a sheet; a cell without a value is the empty text.</summary>
internal sealed class SheetFields(string[] cells, Columns columns) : RawFields
{
    public override string Raw => CsvCells.Join(cells, ',');

    public override IReadOnlyList<string>? Notes => columns.AttributeNotes;

    public override bool Has(int field) => columns.Of(field) >= 0;

    public override ReadOnlySpan<char> Text(int field)
    {
        if (columns.AllOf(field) is not { } all) return columns.Of(field) is >= 0 and var column ? cells[column] : default;
        return Array.Find(all, one => cells[one].Length > 0) is var found && cells[found].Length > 0 ? cells[found] : cells[all[0]];
    }

    public override IReadOnlyList<string>? Items(int field) =>
        columns.AllOf(field) is { } all ? [.. all.Select(one => cells[one]).Where(cell => cell.Length > 0)] : null;

    public override string? Attributes()
    {
        if (columns.Attributes.IsEmpty) return null;
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, AttributeJson.Options))
        {
            json.WriteStartObject();
            foreach (var alike in columns.Attributes)
                if (Array.Find(alike, one => cells[one].Length > 0) is var first && cells[first].Length > 0)
                    json.WriteString(columns.Names[first], cells[first]);
                else json.WriteNull(columns.Names[alike[0]]);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
