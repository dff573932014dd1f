namespace ReliabilityDashboard.Reading.Map;

/// <summary>The part of the dependency graph that is shown.</summary>
/// <param name="Kind">How it was chosen.</param>
/// <param name="Facts">The whole.</param>
/// <param name="Nodes">What is drawn, by name.</param>
/// <param name="Lines">The calls between it.</param>
public sealed record GraphMap(MapKind Kind, MapFacts Facts, IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapLine> Lines)
{
    /// <summary>More single nodes than this are not drawn unless somebody opens them one by one.</summary>
    public const int Most = 150;

    /// <summary>How many nodes were asked for.</summary>
    public int Asked { get; init; }

    /// <summary>Too many were asked for: a focus or a filter is needed.</summary>
    public bool IsTooMany { get; init; }

    /// <summary>Thin lines that are left out of the drawing; they stand in the table.</summary>
    public IReadOnlyList<MapLine> LeftOut { get; init; } = [];

    /// <summary>Those that are drawn, then those left out.</summary>
    public IEnumerable<MapLine> AllLines => Lines.Concat(LeftOut);

    /// <summary>What is told of a failure; null where none is asked about.</summary>
    public MapFailure? Failure { get; init; }

    /// <summary>The box that is open.</summary>
    public string? Opened { get; init; }

    /// <summary>The node whose neighbours are shown.</summary>
    public string? Focus { get; init; }

    /// <summary>How many calls away they are shown; null: however far.</summary>
    public int? Hops { get; init; }

    /// <summary>What of the question could not be answered, in words.</summary>
    public IReadOnlyList<string> Untold { get; init; } = [];

    /// <summary>Numbers of the nodes behind what is drawn, those that most fails with first.</summary>
    public IReadOnlyList<int> Ranked => ranked ??=
    [
        .. Nodes.SelectMany(node => node.Members).Distinct()
            .OrderByDescending(node => Facts.Reach[node].Share ?? 0).ThenByDescending(node => Facts.Incidents[node]).ThenBy(node => node),
    ];

    private IReadOnlyList<int>? ranked;
}

/// <summary>How what is shown was chosen.</summary>
public enum MapKind
{
    /// <summary>Everything in boxes.</summary>
    Boxes,
    /// <summary>The services of one box beside the other boxes.</summary>
    OpenBox,
    /// <summary>Every service by itself.</summary>
    Services,
    /// <summary>A service and its neighbours.</summary>
    Neighbours,
    /// <summary>The way of a failure.</summary>
    Failure,
}
