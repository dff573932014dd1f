using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What the records of one file hold, read once through before any is stored.</summary>
public sealed class Survey
{
    private const int MostWords = 200;

    /// <summary>How many records were read, those that are none of ours left out.</summary>
    public long Records { get; internal set; }

    /// <summary>How many rows were read in all.</summary>
    public long Rows { get; internal set; }

    /// <summary>Whether all rows were read, not the first alone.</summary>
    public bool IsWhole { get; internal set; } = true;

    /// <summary>Fields that at least one record speaks of.</summary>
    public HashSet<string> Present { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Instants by the place they stand in.</summary>
    public Dictionary<string, InstantsSeen> Instants { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How often each word stands in a field.</summary>
    public Dictionary<(string Field, string Word), long> Words { get; } = [];

    /// <summary>Words that nobody knows.</summary>
    public HashSet<(string Field, string Word)> Unknown { get; } = [];

    /// <summary>Numbers with signs that may mean two things, by their field, with an example.</summary>
    public Dictionary<string, string> OpenNumbers { get; } = [];

    /// <summary>Lists that may be parted by commas, by their place.</summary>
    public Dictionary<string, ListsSeen> Lists { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Fields of one value whose column stands several times with different ones.</summary>
    public Dictionary<string, string> Repeated { get; } = [];

    /// <summary>Fields whose values are ids of another system.</summary>
    public Dictionary<string, string> Ids { get; } = [];

    /// <summary>What else stands where only some words are ours, with how often.</summary>
    public Dictionary<string, long> Others { get; } = [];

    /// <summary>Columns or keys that were seen and are read by no field.</summary>
    public HashSet<string> Columns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the columns that a field is read from already.</summary>
    public HashSet<string> Read { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal void Say(string field, string word, bool isKnown)
    {
        if (Words.Count < MostWords || Words.ContainsKey((field, word))) Words[(field, word)] = Words.GetValueOrDefault((field, word)) + 1;
        if (!isKnown && Unknown.Count < MostWords) Unknown.Add((field, word));
    }
}

/// <summary>The instants of one place.</summary>
public sealed class InstantsSeen
{
    /// <summary>Those in which day and month may be changed about.</summary>
    public long Open { get; internal set; }

    /// <summary>Those that decide it.</summary>
    public long DayFirst { get; internal set; }

    /// <inheritdoc cref="DayFirst"/>
    public long MonthFirst { get; internal set; }

    /// <summary>Numbers that may be a spreadsheet's dates.</summary>
    public long Serial { get; internal set; }

    /// <summary>Those without an offset.</summary>
    public long WithoutOffset { get; internal set; }

    /// <summary>One that leaves something open.</summary>
    public string? Example { get; internal set; }

    /// <summary>The order that some row decides for all; unknown where none does, or rows contradict each other.</summary>
    public DateOrder Order => (DayFirst, MonthFirst) switch
    {
        ( > 0, 0) => DateOrder.DayFirst,
        (0, > 0) => DateOrder.MonthFirst,
        _ => DateOrder.Unknown,
    };
}

/// <summary>The lists of one place.</summary>
/// <param name="Example">One with a comma.</param>
/// <param name="AllKnown">Whether every part between commas is a known service.</param>
public sealed record ListsSeen(string Example, bool AllKnown);
