using System.Collections.Frozen;
using System.Text;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The field names of a kind, with the other column names they are also known by.</summary>
public sealed class FieldNames
{
    private static readonly (string Alias, string Field)[] Aliases =
    [
        ("external_id", "id"), ("timestamp", "time"), ("total_sessions", "total"), ("crashed_sessions", "crashed"), ("parent", "caller"),
        ("child", "callee"),
    ];

    private readonly FrozenDictionary<string, int> exact;
    private readonly FrozenDictionary<string, int> aliases;

    private FieldNames(string[] names, IEnumerable<(string Alias, string Field)> also)
    {
        Names = names;
        exact = names.Index().ToFrozenDictionary(field => field.Item, field => field.Index, StringComparer.OrdinalIgnoreCase);
        aliases = also.Where(alias => exact.ContainsKey(alias.Field))
            .ToFrozenDictionary(alias => alias.Alias, alias => exact[alias.Field], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names, in the order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The fields named by an enumeration, whose members stand in their order: <c>StartedAt</c> is <c>started_at</c>.</summary>
    public static FieldNames Of<TField>() where TField : struct, Enum => new([.. Enum.GetNames<TField>().Select(SnakeCase)], Aliases);

    /// <summary>Fields by name, each with the other names of its column.</summary>
    public static FieldNames Of(IReadOnlyList<(string Name, IReadOnlyList<string> Aliases)> fields) =>
        new(
            [.. fields.Select(field => field.Name)],
            fields.SelectMany(field => field.Aliases.Select(alias => (alias, field.Name))));

    /// <summary>For each column the number of its field, or -1 for an attribute. An alias counts only where its field has no column of its
    /// own.</summary>
    /// <param name="columns">Trimmed column names.</param>
    public int[] Resolve(IReadOnlyList<string> columns)
    {
        var fields = new int[columns.Count];
        var taken = new bool[Names.Count];
        for (var column = 0; column < fields.Length; column++)
        {
            fields[column] = exact.GetValueOrDefault(columns[column], -1);
            if (fields[column] >= 0) taken[fields[column]] = true;
        }
        for (var column = 0; column < fields.Length; column++)
            if (fields[column] < 0 && aliases.TryGetValue(columns[column], out var field) && !taken[field])
                fields[column] = field;
        return fields;
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
