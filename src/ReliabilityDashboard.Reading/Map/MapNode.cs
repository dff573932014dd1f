namespace ReliabilityDashboard.Reading.Map;

/// <summary>One box of the drawing.</summary>
/// <param name="Id">Its own among all that are drawn.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Members">Numbers of the nodes that it stands for, those with most incidents first.</param>
public sealed record MapNode(string Id, string Name, MapNodeKind Kind, IReadOnlyList<int> Members)
{
    /// <summary>Neighbours of a single node that are not drawn.</summary>
    public int Unshown { get; init; }

    /// <summary>Over how many calls a failure that is asked about reaches it; null where it does not.</summary>
    public int? Distance { get; init; }

    /// <summary>What a failure that is asked about does to it.</summary>
    public MapFate Fate { get; init; }

    /// <summary>The row it must stand in, from the top; null: where it fits.</summary>
    public int? Row { get; init; }

    /// <summary>Somebody looked for it.</summary>
    public bool IsFound { get; init; }

    public static string IdOf(string node) => $"node {node}";

    public static string IdOfBox(string box) => $"box {box}";
}

/// <summary>What a box of the drawing is.</summary>
public enum MapNodeKind
{
    /// <summary>Several nodes together.</summary>
    Group,
    /// <summary>A service of the organisation's own.</summary>
    Service,
    /// <summary>Somebody else's.</summary>
    ThirdParty,
    /// <summary>A datastore or a resource.</summary>
    Store,
}

/// <summary>What a failure does to a box.</summary>
public enum MapFate
{
    /// <summary>None is asked about.</summary>
    None,
    /// <summary>It is the one that fails.</summary>
    Fails,
    /// <summary>The failure reaches it.</summary>
    Reached,
    /// <summary>It would reach it, but for what is tried.</summary>
    Spared,
    /// <summary>It does not reach it.</summary>
    Untouched,
}
