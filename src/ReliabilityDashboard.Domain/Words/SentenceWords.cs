namespace ReliabilityDashboard.Domain.Words;

/// <summary>Words at the beginning of a sentence and within one.</summary>
public static class SentenceWords
{
    /// <summary>With a capital letter in front.</summary>
    /// <param name="words">At least one letter.</param>
    public static string Begin(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Going on with a sentence: without that capital letter.</summary>
    /// <param name="words">At least one letter.</param>
    public static string GoOn(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> words) => words.ToArray() is [.. var first, var last] && first.Length > 0
        ? $"{string.Join(", ", first)} and {last}"
        : string.Concat(words);
}
