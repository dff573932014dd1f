namespace ReliabilityDashboard.Importing.Formats;

/// <summary>Which column holds which field; resolved once for a whole file, or once for alike JSON objects.</summary>
internal sealed class Columns
{
    private readonly int[] columnOf;
    private readonly int[] attributes;

    private Columns(string[] names, FieldNames fields)
    {
        Names = names;
        FieldOf = fields.Resolve(names);
        columnOf = new int[fields.Names.Count];
        Array.Fill(columnOf, -1);
        for (var column = 0; column < names.Length; column++)
            if (FieldOf[column] >= 0) columnOf[FieldOf[column]] = column;
        attributes = [.. Enumerable.Range(0, names.Length).Where(column => FieldOf[column] < 0 && !RejectedColumns.Is(names[column]))];
        IsCorrected = names.Contains(RejectedColumns.Reason, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names as they stand, trimmed.</summary>
    public string[] Names { get; }

    /// <summary>The field of each column, -1 for an attribute.</summary>
    public int[] FieldOf { get; }

    /// <summary>Whether the file is one of our own lists of rejected records, corrected and given back.</summary>
    public bool IsCorrected { get; }

    /// <summary>The columns that are no field.</summary>
    public ReadOnlySpan<int> Attributes => attributes;

    /// <summary>The column of a field, -1 where there is none.</summary>
    public int Of(int field) => columnOf[field];

    /// <summary>Resolves the columns; one without a name is named after its place, one that stands twice is the fault.</summary>
    public static Columns? Resolve(IEnumerable<string> names, FieldNames fields, out string? twice)
    {
        string[] trimmed = [.. names.Select((name, index) => name.Trim() is { Length: > 0 } given ? given : $"column {index + 1}")];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        twice = trimmed.FirstOrDefault(name => !seen.Add(name));
        return twice is null ? new Columns(trimmed, fields) : null;
    }
}
