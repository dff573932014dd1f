namespace ReliabilityDashboard.Domain.Time;

/// <summary>The words under which presets stand in an address.</summary>
public static class PeriodPresets
{
    private static readonly (PeriodPreset Preset, string Word, string Label)[] Names =
    [
        (PeriodPreset.Last30Days, "last-30-days", "last 30 days"),
        (PeriodPreset.Last90Days, "last-90-days", "last 90 days"),
        (PeriodPreset.Last12Months, "last-12-months", "last 12 months"),
        (PeriodPreset.ThisQuarter, "this-quarter", "this quarter"),
        (PeriodPreset.LastQuarter, "last-quarter", "last quarter"),
        (PeriodPreset.ThisYear, "this-year", "this year"),
        (PeriodPreset.LastYear, "last-year", "last year"),
    ];

    /// <summary>Every preset, in the order in which they are offered.</summary>
    public static IReadOnlyList<PeriodPreset> All { get; } = [.. Names.Select(name => name.Preset)];

    /// <summary>The word in the address, such as <c>last-90-days</c>.</summary>
    public static string Word(PeriodPreset preset) => Names.First(name => name.Preset == preset).Word;

    /// <summary>The word for people, such as "last 90 days".</summary>
    public static string Label(PeriodPreset preset) => Names.First(name => name.Preset == preset).Label;

    /// <summary>The preset of a word; null where the word names none.</summary>
    public static PeriodPreset? Parse(string? word)
    {
        foreach (var name in Names)
            if (string.Equals(name.Word, word, StringComparison.OrdinalIgnoreCase)) return name.Preset;
        return null;
    }
}

/// <summary>The periods that have a name in the address.</summary>
public enum PeriodPreset
{
    /// <summary><c>last-30-days</c>: from the local midnight 30 days ago to now.</summary>
    Last30Days,
    /// <summary><c>last-90-days</c>.</summary>
    Last90Days,
    /// <summary><c>last-12-months</c>: from the same local date twelve months ago to now.</summary>
    Last12Months,
    /// <summary><c>this-quarter</c>: the running fiscal quarter, up to its calendar end.</summary>
    ThisQuarter,
    /// <summary><c>last-quarter</c>: the last complete fiscal quarter.</summary>
    LastQuarter,
    /// <summary><c>this-year</c>: the running fiscal year.</summary>
    ThisYear,
    /// <summary><c>last-year</c>: the last complete fiscal year.</summary>
    LastYear,
}
