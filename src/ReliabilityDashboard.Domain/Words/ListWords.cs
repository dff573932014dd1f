namespace ReliabilityDashboard.Domain.Words;

/// <summary>Several words in a sentence.</summary>
public static class ListWords
{
    /// <summary>"a, b or c".</summary>
    public static string Or(IReadOnlyList<string> words) => With("or", words);

    /// <summary>"a, b and c".</summary>
    public static string And(IReadOnlyList<string> words) => With("and", words);

    /// <summary>"neither a, b nor c"; "not a" where there is one.</summary>
    public static string Neither(IReadOnlyList<string> words) => words is [var only] ? $"not {only}" : $"neither {With("nor", words)}";

    private static string With(string last, IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";
}
