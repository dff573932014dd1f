namespace ReliabilityDashboard.Domain;

/// <summary>Words and what they mean. Case, <c>-</c>, <c>_</c> and space do not matter.</summary>
/// <param name="words">The words as they are named to people.</param>
/// <param name="alsoTaken">Further words that are taken but not named.</param>
public sealed class WordTable<T>((string Word, T Meaning)[] words, params (string Word, T Meaning)[] alsoTaken) where T : struct
{
    private const int Longest = 32;
    private readonly (string Word, T Meaning)[] plain = [.. words.Concat(alsoTaken).Select(word => (Plain(word.Word), word.Meaning))];

    /// <summary>The allowed words, for a person.</summary>
    public string Named { get; } = string.Join(", ", words.Select(word => word.Word));

    /// <summary>What a word means, null where it is none of ours.</summary>
    public T? Find(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[Longest];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter is '-' or '_' or ' ') continue;
            if (length == Longest) return null;
            buffer[length++] = char.ToLowerInvariant(letter);
        }
        foreach (var (word, meaning) in plain)
            if (buffer[..length].SequenceEqual(word)) return meaning;
        return null;
    }

    private static string Plain(string word) =>
        string.Concat(word.Where(letter => letter is not ('-' or '_' or ' '))).ToLowerInvariant();
}
