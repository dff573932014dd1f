using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReliabilityDashboard.Storage.Backup;

/// <summary>A table of the model, as it is copied from one database to another.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns with the types in which their values travel, without null.</param>
/// <param name="Key">Which of the columns are its key, by place.</param>
public sealed record CopiedTable(string Name, IReadOnlyList<(string Name, Type Type)> Columns, IReadOnlyList<int> Key)
{
    /// <summary>Every table of the model, each after those that its rows name.</summary>
    public static IReadOnlyList<CopiedTable> Of(IModel model)
    {
        var left = model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        while (left.Count > 0)
        {
            // A table may name itself: its rows come in one statement.
            var next =
                left.Find(table =>
                    table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable))
                )
                ?? throw new InvalidOperationException(
                    $"The tables {string.Join(", ", left.Select(table => table.Name))} name each other in a circle.");
            left.Remove(next);
            ordered.Add(next);
        }
        return ordered.ConvertAll(table => new CopiedTable(
            table.Name,
            [
                .. table.Columns.Select(column =>
                    (column.Name, Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType)
                ),
            ],
            [.. table.Columns.Index().Where(column => table.PrimaryKey!.Columns.Contains(column.Item)).Select(column => column.Index)]
        ));
    }

    /// <summary>The names of the columns, quoted, for a statement.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
}
