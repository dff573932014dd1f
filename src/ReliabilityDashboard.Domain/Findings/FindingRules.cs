namespace ReliabilityDashboard.Domain.Findings;

/// <summary>The rules of one kind of record, in the order in which programs read what they found.</summary>
/// <param name="kind">The kind of record: <c>incident</c>.</param>
/// <param name="id">Which record of that kind it is.</param>
/// <param name="all">The rules; no two of one word.</param>
public sealed class FindingRules<TRecord>(string kind, Func<TRecord, string> id, params IReadOnlyList<FindingRule<TRecord>> all)
{
    /// <summary>The kind of record: <c>incident</c>.</summary>
    public string Kind => kind;

    /// <summary>The rules.</summary>
    public IReadOnlyList<FindingRule<TRecord>> All => all;

    /// <summary>Those that are worth somebody's look.</summary>
    public IReadOnlyList<FindingRule<TRecord>> Odd { get; } = [.. all.Where(rule => rule.IsOdd)];

    /// <summary>Everything that is to be said of a record at an instant, UTC.</summary>
    public IReadOnlyList<Finding> Of(TRecord record, DateTime now)
    {
        List<Finding>? found = null;
        foreach (var rule in all)
            if (rule.Holds(record, now)) (found ??= []).Add(rule.Of(record, kind, id(record)));
        return found ?? (IReadOnlyList<Finding>)[];
    }

    /// <summary>The rule of a word, in any letter case; null where there is none.</summary>
    public FindingRule<TRecord>? Find(string word) =>
        all.FirstOrDefault(rule => rule.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
}
