namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>What words of a source mean in a field of ours: as the mapping says, else ours as they are, else as most people use
/// them.</summary>
internal sealed class WordMeanings
{
    private readonly Dictionary<string, string?> meanings = new(StringComparer.Ordinal);

    /// <param name="ours">The words that the field takes.</param>
    /// <param name="usual">What words of others usually mean.</param>
    /// <param name="said">What the mapping says.</param>
    public WordMeanings(
        IReadOnlyList<string> ours, IReadOnlyDictionary<string, string?>? usual, IReadOnlyDictionary<string, string?>? said)
    {
        foreach (var (word, meaning) in usual ?? new Dictionary<string, string?>()) meanings[Plain(word)] = meaning;
        foreach (var word in ours) meanings[Plain(word)] = word;
        foreach (var (word, meaning) in said ?? new Dictionary<string, string?>()) meanings[Plain(word)] = meaning;
    }

    /// <summary>Finds a word.</summary>
    /// <param name="word">Theirs.</param>
    /// <param name="meaning">Ours; null: no value.</param>
    public bool Find(string word, out string? meaning) => meanings.TryGetValue(Plain(word), out meaning);

    // Case, and what stands between letters, does not matter.
    private static string Plain(string word) =>
        string.Concat(word.Where(letter => letter is not ('-' or '_' or ' ' or '–'))).ToUpperInvariant();
}
