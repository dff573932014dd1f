using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What the first part of a file shows of its shape.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Lists">The lists of records that it may hold: of a table one, without a name.</param>
/// <param name="Encoding">Its encoding, where it says one that is not UTF-8.</param>
/// <param name="IsText">Whether it is valid UTF-8, or says another encoding.</param>
public sealed record FileHead(FileForm Form, IReadOnlyList<ListHead> Lists, string? Encoding, bool IsText)
{
    /// <summary>The sheets of a workbook that are not hidden.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => Form.Format is FileFormat.Csv or FileFormat.Xlsx;

    /// <summary>The head as it is read when its records stand under a name at the root.</summary>
    public FileHead Under(ShapeTold? told) =>
        told is not null && Form.Format == FileFormat.Ndjson && Fits(told) is { Root.Length: > 0 }
            ? this with { Form = Form with { Format = FileFormat.Json } } : this;

    /// <summary>The list that fits what a shape is told by; null where none does.</summary>
    public ListHead? Fits(ShapeTold told) =>
        IsTable != (told.Form == ShapeForm.Table)
            ? null
            : Lists.FirstOrDefault(list =>
                (IsTable || (told.Root.Count == 0 ? list.Root.Length == 0 : told.Root.Contains(list.Root, StringComparer.Ordinal)))
                && told.All.All(list.Names.Contains)
                && (told.Any.Count == 0 || told.Any.Any(list.Names.Contains))
                && !told.None.Any(list.Names.Contains)
                && told.Is.All(said => list.Values.TryGetValue(said.Key, out var value)
                    && value.Equals(said.Value, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>What is seen of a list of records.</summary>
/// <param name="Root">The name under which it stands; empty: at the root.</param>
/// <param name="Names">Columns; of JSON every key of the first records, as paths.</param>
/// <param name="Values">Texts of the first record, by path.</param>
public sealed record ListHead(string Root, IReadOnlySet<string> Names, IReadOnlyDictionary<string, string> Values);
