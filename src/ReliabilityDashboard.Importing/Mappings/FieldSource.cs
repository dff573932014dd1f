using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>Where a field stands: the first of these places that has a value.</summary>
/// <param name="Parts">The places.</param>
/// <remarks>Written as a name, as an object, or as an array of both.</remarks>
[JsonConverter(typeof(FieldSourceJson))]
public sealed record FieldSource(IReadOnlyList<FieldPart> Parts)
{
    /// <summary>One place by its name.</summary>
    public static FieldSource Of(string path) => new([new FieldPart { Path = path }]);
}

/// <summary>One place that a field may stand in.</summary>
public sealed record FieldPart
{
    /// <summary>The name of a column; of JSON a path such as <c>service.summary</c>, <c>labels[].name</c> or
    /// <c>milestones[type=resolved].occurred_at</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Where the instant stands that <see cref="Path"/> counts on from.</summary>
    public string? After { get; init; }

    /// <summary>What <see cref="Path"/> counts behind <see cref="After"/>: <c>s</c> or <c>ms</c>. 0 is no value.</summary>
    public string? Unit { get; init; }

    /// <summary>A value that every record has.</summary>
    public string? Is { get; init; }

    /// <summary>Numbers that are summed; what is missing counts 0 as long as one is there.</summary>
    public IReadOnlyList<string>? Sum { get; init; }

    /// <summary>The place counts only where that one holds one of these words.</summary>
    public WordCondition? When { get; init; }

    /// <summary>The member to take of a cell that holds a nested value as a program prints it: <c>{'id': 'P1', 'summary':
    /// 'web'}</c>.</summary>
    public string? Member { get; init; }

    /// <summary>Whether the value counts only where it is the only one.</summary>
    public bool Alone { get; init; }

    /// <summary>Whether letters are written as HTML writes them: <c>&amp;gt;</c>.</summary>
    public bool Html { get; init; }
}

/// <summary>That a place holds one of some words.</summary>
/// <param name="Where">The place.</param>
/// <param name="In">The words, in any case; none: that it holds anything.</param>
public sealed record WordCondition(string Where, IReadOnlyList<string>? In = null);

/// <summary>Records that are none of ours.</summary>
/// <param name="Where">A place of the record.</param>
/// <param name="Reason">Under which they are counted.</param>
/// <param name="In">The words it holds, in any case; none: that it holds anything.</param>
public sealed record SkipRule(string Where, string Reason, IReadOnlyList<string>? In = null);

/// <summary>The records that alone are ours, where an export holds others beside them.</summary>
/// <param name="Where">A place of the record.</param>
/// <param name="In">The words it holds, in any case.</param>
/// <param name="Asks">Whether it is a guess: other words are asked about.</param>
public sealed record OnlyRule(string Where, IReadOnlyList<string> In, bool Asks = false);

/// <summary>Records that are written as series: one list of times, and groups with a value for each of them.</summary>
/// <param name="Times">The name of the list of times at the root.</param>
/// <param name="Groups">The name of the list of groups at the root.</param>
/// <param name="By">Within a group, the object of what it is of.</param>
/// <param name="Values">Within a group, the object of lists of values.</param>
/// <param name="Apart">Of what a group is of, what tells apart values of one record: <c>session.status</c>.</param>
public sealed record SeriesShape(string Times, string Groups, string By, string Values, string? Apart);
