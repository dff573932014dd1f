namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>What a shape is told by. The order of columns and keys says nothing: it changes between versions of an export.</summary>
public sealed record ShapeTold
{
    /// <summary>Whether it is a table (a header row and cells) or JSON.</summary>
    public ShapeForm Form { get; init; }

    /// <summary>Names under which the list may stand in an object at the root of JSON; empty: the list is the root, or one object stands
    /// on each line.</summary>
    public IReadOnlyList<string> Root { get; init; } = [];

    /// <summary>Columns, or keys of one record such as <c>fields.status</c>, all of which are there.</summary>
    public IReadOnlyList<string> All { get; init; } = [];

    /// <summary>Of which at least one is there; none: nothing more is asked.</summary>
    public IReadOnlyList<string> Any { get; init; } = [];

    /// <summary>Of which none is there.</summary>
    public IReadOnlyList<string> None { get; init; } = [];

    /// <summary>Values that the first record has: what holds <c>"type": "incidents"</c> is told from other lists of the same
    /// keys.</summary>
    public IReadOnlyDictionary<string, string> Is { get; init; } = new Dictionary<string, string>();
}

/// <summary>How the records of a shape are written.</summary>
public enum ShapeForm
{
    /// <summary>A header row and cells: CSV, or a sheet of a workbook.</summary>
    Table,
    Json,
}
