namespace ReliabilityDashboard.Charts.Graphs;

/// <summary>A line of a graph.</summary>
/// <param name="From">Id of the caller's box.</param>
/// <param name="To">Id of the callee's box.</param>
/// <param name="Label">What a reader that cannot see it is told.</param>
public sealed record GraphLine(string From, string To, string Label)
{
    /// <summary>In pixels.</summary>
    public double Width { get; init; } = 1.5;

    public GraphStroke Stroke { get; init; }
    public GraphTone Tone { get; init; }

    /// <summary>The bar across it.</summary>
    public GraphBar Bar { get; init; }

    /// <summary>How much of the bar is filled, a fraction.</summary>
    public double Filled { get; init; }

    /// <summary>The sign on the bar, such as that of a proof.</summary>
    public string? Sign { get; init; }

    /// <summary>At most two short lines beside it.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>What pressing it does; null: nothing.</summary>
    public string? Href { get; init; }
}

public enum GraphStroke
{
    /// <summary>Somebody waits.</summary>
    Solid,
    /// <summary>Nobody waits.</summary>
    Dashed,
    /// <summary>Seen and never declared.</summary>
    Dotted,
    /// <summary>Declared and not seen.</summary>
    Sparse,
}

public enum GraphTone
{
    Plain,
    /// <summary>A failure comes over it, or too many of its calls fail.</summary>
    Bad,
    /// <summary>Hidden, or it closes a circle.</summary>
    Warn,
    /// <summary>It has no part in what is asked.</summary>
    Faint,
}

public enum GraphBar
{
    None,
    /// <summary>A share of the calls is protected.</summary>
    Share,
    /// <summary>What is there stops a failure.</summary>
    Stops,
    /// <summary>What is tried would stop it.</summary>
    Tried,
    /// <summary>What is stated broke under fault.</summary>
    Broken,
}
