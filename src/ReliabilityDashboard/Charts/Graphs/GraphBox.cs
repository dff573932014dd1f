using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Graphs;

/// <summary>A box of a graph.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Name">Whole, as the table has it.</param>
/// <param name="Label">What a reader that cannot see it is told.</param>
public sealed record GraphBox(string Id, string Name, string Label)
{
    private const int LongestName = 26;
    private const double Letter = 7.3;

    public GraphShape Shape { get; init; }
    public GraphMark Mark { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>At the right of the name, such as "55 incidents".</summary>
    public string? Aside { get; init; }

    /// <summary>Under the name.</summary>
    public string? Sub { get; init; }

    /// <summary>The line under the name is a warning.</summary>
    public bool IsSubBad { get; init; }

    /// <summary>Heights of small columns, fractions.</summary>
    public IReadOnlyList<double> Bars { get; init; } = [];

    /// <summary>Under the columns.</summary>
    public string? Foot { get; init; }

    /// <summary>In a circle before the name.</summary>
    public string? Badge { get; init; }

    /// <summary>How many neighbours are not drawn.</summary>
    public int Unshown { get; init; }

    /// <summary>Shows them.</summary>
    public string? UnshownHref { get; init; }

    /// <summary>The row it must stand in; null: where it fits.</summary>
    public int? Row { get; init; }

    public string ShownName => Typography.Shorten(Name, LongestName);

    public double Width => Shape == GraphShape.Group ? 236
        : Math.Round(Math.Max(Math.Max(104, ShownName.Length * Letter + 28 + (Badge is null ? 0 : 26)), (Sub?.Length ?? 0) * 6.1 + 24));

    public double Height => Shape == GraphShape.Group ? 104 : Sub is null ? 42 : 52;
}

public enum GraphShape
{
    /// <summary>A service.</summary>
    Box,
    /// <summary>Somebody else's.</summary>
    Pill,
    /// <summary>A datastore or another thing that is used.</summary>
    Store,
    /// <summary>Several together.</summary>
    Group,
}

public enum GraphMark
{
    None,
    /// <summary>Its failure alone would be systemic.</summary>
    Bad,
    /// <summary>It was asked for.</summary>
    Chosen,
    Failing,
    Reached,
    Spared,
    Untouched,
}
