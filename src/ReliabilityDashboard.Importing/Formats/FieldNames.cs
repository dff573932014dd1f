using System.Collections.Frozen;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The field names of a kind, with the other column names they are also known by.</summary>
public sealed class FieldNames
{
    private readonly FrozenDictionary<string, int> exact;
    private readonly FrozenDictionary<string, int> aliases;

    private FieldNames(string[] names, IEnumerable<(string Alias, string Field)> also)
    {
        Names = names;
        exact = names.Index().ToFrozenDictionary(field => field.Item, field => field.Index, StringComparer.OrdinalIgnoreCase);
        aliases = also.ToFrozenDictionary(alias => alias.Alias, alias => exact[alias.Field], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names, in the order of their numbers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether a column of a table may stand several times: then its cells are a list. A field of ours may not.</summary>
    public bool Repeat { get; private init; }

    /// <summary>The columns of another shape, as a mapping names them.</summary>
    public static FieldNames OfShape(IReadOnlyList<string> columns) => new([.. columns], []) { Repeat = true };

    /// <summary>The fields named by an enumeration, whose members stand in their order: <c>StartedAt</c> is <c>started_at</c>.</summary>
    /// <param name="also">Other names of a column, each with that of its field.</param>
    public static FieldNames Of<TField>(params (string Alias, string Field)[] also) where TField : struct, Enum =>
        new([.. Enum.GetNames<TField>().Select(SnakeCase.Of)], also);

    /// <summary>Fields by name, each with the other names of its column.</summary>
    public static FieldNames Of(IReadOnlyList<(string Name, IReadOnlyList<string> Aliases)> fields) =>
        new(
            [.. fields.Select(field => field.Name)],
            fields.SelectMany(field => field.Aliases.Select(alias => (alias, field.Name))));

    /// <summary>The number of a field by its own name or another one, -1 where there is none.</summary>
    public int Find(string name) => exact.TryGetValue(name, out var field) || aliases.TryGetValue(name, out field) ? field : -1;

    /// <summary>Whether a column's name is that of a field, or one of its other names.</summary>
    public bool IsOf(string column, string field) => Find(column) is var found and >= 0 && found == exact[field];

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
}
