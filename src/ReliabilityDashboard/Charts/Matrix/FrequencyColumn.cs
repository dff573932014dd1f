namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>A column of the matrix: how often something happened in the period.</summary>
/// <param name="Word">In the address.</param>
/// <param name="Name">Under the column.</param>
/// <param name="Seen">After a number of failure modes: "+ 96 seen once".</param>
/// <param name="From">Fewest occurrences.</param>
/// <param name="To">Most occurrences; null: no bound.</param>
public sealed record FrequencyColumn(string Word, string Name, string Seen, long From, long? To)
{
    public static IReadOnlyList<FrequencyColumn> All { get; } =
    [
        new("once", "once", "seen once", 1, 1),
        new("twice", "twice", "seen twice", 2, 2),
        new("3-4", "3–4 times", "seen 3–4 times", 3, 4),
        new("5-8", "5–8", "seen 5–8 times", 5, 8),
        new("9-16", "9–16", "seen 9–16 times", 9, 16),
        new("17-or-more", "17 or more", "seen 17 times or more", 17, null),
    ];

    /// <summary>Under a narrow column.</summary>
    public string ShortName => (From, To) switch
    {
        (_, null) => $"{From}+",
        var (from, to) when from == to => $"{from}×",
        var (from, to) => $"{from}–{to}",
    };

    public bool Holds(long count) => count >= From && !(count > To);

    /// <summary>The column of an address's word; null where there is none.</summary>
    public static FrequencyColumn? Find(string? word) => All.FirstOrDefault(column => column.Word == word);
}
