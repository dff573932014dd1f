using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>Which column holds which field; resolved once for a whole file, or once for alike JSON objects.</summary>
internal sealed class Columns
{
    private readonly int[][] columnsOf;
    private readonly int[][] attributes;

    private Columns(string[] names, FieldNames fields)
    {
        Names = names;
        FieldOf = fields.Resolve(names);
        columnsOf = new int[fields.Names.Count][];
        foreach (var field in FieldOf.Index().Where(column => column.Item >= 0).GroupBy(column => column.Item, column => column.Index))
            columnsOf[field.Key] = [.. field];
        attributes =
        [
            .. Enumerable.Range(0, names.Length)
                .Where(column => FieldOf[column] < 0 && !RejectedColumns.Is(names[column]))
                .GroupBy(column => names[column], StringComparer.OrdinalIgnoreCase)
                .Select(alike => alike.ToArray()),
        ];
        IsCorrected = names.Contains(RejectedColumns.Reason, StringComparer.OrdinalIgnoreCase);
        // Of a record that is read as a whole its mapping tells what it keeps.
        if (attributes.Length > 0 && fields.Names.Count > 0)
            AttributeNotes = [.. attributes.Select(column => RunNote.Attribute(names[column[0]]))];
    }

    /// <summary>The names as they stand, trimmed.</summary>
    public string[] Names { get; }

    /// <summary>The field of each column, -1 for an attribute.</summary>
    public int[] FieldOf { get; }

    /// <summary>Whether the file is one of our own lists of rejected records, corrected and given back.</summary>
    public bool IsCorrected { get; }

    /// <summary>The columns that are no field, those of one name together.</summary>
    public ReadOnlySpan<int[]> Attributes => attributes;

    /// <summary>What is counted of a record that has these columns; null where all are fields.</summary>
    public IReadOnlyList<string>? AttributeNotes { get; }

    /// <summary>The column of a field, -1 where there is none; of several the first.</summary>
    public int Of(int field) => columnsOf[field] is [var first, ..] ? first : -1;

    /// <summary>Every column of a field, where it stands several times; else null.</summary>
    public int[]? AllOf(int field) => columnsOf[field] is { Length: > 1 } all ? all : null;

    /// <summary>Resolves the columns; one without a name is named after its place, one that stands twice is the fault.</summary>
    /// <param name="names">As they stand.</param>
    /// <param name="fields">The fields to find.</param>
    /// <param name="twice">The names that stand twice, all of them.</param>
    /// <param name="repeats">Whether columns that are no field of ours may stand several times.</param>
    public static Columns? Resolve(IEnumerable<string> names, FieldNames fields, out IReadOnlyList<string> twice, bool repeats = false)
    {
        string[] trimmed = [.. names.Select((name, index) => name.Trim() is { Length: > 0 } given ? given : $"column {index + 1}")];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        twice =
        [
            .. trimmed.Where(name => !seen.Add(name) && !(repeats && (fields.Repeat || fields.Find(name) < 0)))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return twice.Count == 0 ? new Columns(trimmed, fields) : null;
    }

    /// <summary>That names stand twice, as a sentence without its full stop.</summary>
    /// <param name="what">What they are names of: "column".</param>
    /// <param name="names">The names.</param>
    public static string Twice(string what, IReadOnlyList<string> names) =>
        names is [var only] ? $"The {what} '{only}' stands twice"
            : $"The {what}s {ListWords.And([.. names.Select(name => $"'{name}'")])} stand twice";
}
