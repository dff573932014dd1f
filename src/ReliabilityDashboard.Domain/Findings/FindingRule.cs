namespace ReliabilityDashboard.Domain.Findings;

/// <summary>One thing that may be odd about a kind of record.</summary>
/// <param name="word">The word that programs know it by.</param>
/// <param name="field">The field it is about, as programs call it; null where it is about the whole record.</param>
/// <param name="holds">Whether a record has it at an instant, UTC.</param>
/// <param name="says">The finding as a sentence.</param>
public sealed class FindingRule<TRecord>(string word, string? field, Func<TRecord, DateTime, bool> holds, Func<TRecord, string> says)
{
    /// <summary>A rule that says the same of every record.</summary>
    public FindingRule(string word, string? field, Func<TRecord, DateTime, bool> holds, string sentence)
        : this(word, field, holds, _ => sentence) { }

    /// <summary>The word that programs know it by: <c>zero-span</c>.</summary>
    public string Word => word;

    /// <summary>Its name where it is chosen from a list: "Recovered in no time".</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is worth somebody's look; otherwise it only tells how the source knows things.</summary>
    public bool IsOdd { get; init; } = true;

    /// <summary>Whether a record has it at an instant, UTC.</summary>
    public bool Holds(TRecord record, DateTime now) => holds(record, now);

    /// <summary>The finding of a record that has it.</summary>
    public Finding Of(TRecord record, string kind, string id) => new(new(kind, id, field), word, says(record), IsOdd);
}
