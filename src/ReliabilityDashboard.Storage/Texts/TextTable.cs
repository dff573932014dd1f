using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Texts;

/// <summary>A table that holds texts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">The columns of its key.</param>
/// <param name="Columns">Its columns of text, and whether the text is JSON that the program writes itself.</param>
internal sealed record TextTable(string Name, IReadOnlyList<string> Key, IReadOnlyList<(string Name, bool IsJson)> Columns)
{
    /// <summary>Every one of the model.</summary>
    public static IReadOnlyList<TextTable> Of(IModel model) =>
    [
        .. model
            .GetRelationalModel()
            .Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => new TextTable(
                table.Name,
                [.. table.PrimaryKey!.Columns.Select(column => column.Name)],
                [
                    .. table
                        .Columns.Where(column => column.ProviderClrType == typeof(string))
                        .Select(column => (column.Name, IsJson(column.PropertyMappings[0].Property))),
                ]))
            .Where(table => table.Columns.Count > 0),
    ];

    /// <summary>The columns that are read, key first, quoted.</summary>
    public string Select =>
        $"SELECT {string.Join(", ", Key.Concat(Columns.Select(column => column.Name)).Select(name => $"\"{name}\""))} FROM \"{Name}\"";

    // What the audit log said stays as it was said: its JSON is hashed as it stands.
    private static bool IsJson(IProperty property) =>
        property.DeclaringType.ClrType != typeof(AuditEntry)
        && (property.Name == "Attributes"
            || (property.Name == nameof(Setting.Value) && property.DeclaringType.ClrType == typeof(Setting))
            || (property.FindTypeMapping()?.Converter is { ModelClrType: var type } && type != typeof(string) && !IsWord(type)));

    private static bool IsWord(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;
}
