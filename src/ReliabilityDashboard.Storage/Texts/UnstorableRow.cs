using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Storage.Texts;

/// <summary>A stored row with a text that no door lets in any more.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Key">The values of its key, as the database gives them.</param>
/// <param name="Texts">The columns at fault, with the text that stands in its place once it is taken out.</param>
internal sealed record UnstorableRow(TextTable Table, IReadOnlyList<object> Key, IReadOnlyList<(string Column, string Mended)> Texts)
{
    /// <summary>The row in words, such as <c>incidents 12</c>.</summary>
    public string Words => $"{Table.Name} {KeyWords(Key)}";

    /// <summary>The columns in words.</summary>
    public string ColumnWords => string.Join(", ", Texts.Select(text => text.Column));

    /// <summary>A key as people read it.</summary>
    public static string KeyWords(IEnumerable<object?> key) =>
        string.Join(" · ", key.Select(part => StorableText.Mended(Convert.ToString(part, CultureInfo.InvariantCulture) ?? "")));

    /// <summary>Reads every text of a database in constant memory; one null for each row that is as it should be.</summary>
    /// <param name="context">Sees one state.</param>
    /// <param name="cancel">Stops.</param>
    public static async IAsyncEnumerable<UnstorableRow?> ReadAsync(
        ReliabilityContext context, [EnumeratorCancellation] CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        foreach (var table in TextTable.Of(context.Model))
        {
            await using var all = context.Database.GetDbConnection().CreateCommand();
            all.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            all.CommandTimeout = 0;
#pragma warning disable CA2100 // The names are the model's own.
            all.CommandText = table.Select;
#pragma warning restore CA2100
            await using var row = await all.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                List<(string, string)>? found = null;
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    if (row.IsDBNull(table.Key.Count + i)) continue;
                    var (text, column) = (row.GetString(table.Key.Count + i), table.Columns[i]);
                    var mended = StorableText.Mended(column.IsJson ? StoredJson.Mended(text) : text);
                    if (mended != text) (found ??= []).Add((column.Name, mended));
                }
                yield return found is null ? null : new(table, [.. Enumerable.Range(0, table.Key.Count).Select(row.GetValue)], found);
            }
        }
    }
}
