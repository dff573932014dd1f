namespace ReliabilityDashboard.Domain.Classification.Learning;

/// <summary>A text as numbers: its words, and what three to five signs follow each other in them, each once; as long as 1.</summary>
public sealed class TextFeatures
{
    /// <summary>Into so many places they are spread.</summary>
    public const int Places = 1 << 15;

    private const int Shortest = 3, Longest = 5;

    // What is longer than that says nothing new, and a log that somebody pasted is no description.
    private const int MostSigns = 20_000;

    private readonly int[] at;

    private TextFeatures(int[] at) => (this.at, Value) = (at, at.Length == 0 ? 0 : (float)(1 / Math.Sqrt(at.Length)));

    /// <summary>The places that are taken, ascending.</summary>
    public ReadOnlySpan<int> At => at;

    /// <summary>The value at each.</summary>
    public float Value { get; }

    /// <summary>Of a text.</summary>
    public static TextFeatures Of(string title, string? description)
    {
        var found = new HashSet<int>();
        foreach (var text in new[] { title, description })
            foreach (var word in ReadText.Of(Shortened(text)).Words) Add(found, word.Folded);
        return new([.. found.Order()]);
    }

    /// <summary>The places of one word.</summary>
    public static IReadOnlyCollection<int> OfWord(string folded)
    {
        var found = new HashSet<int>();
        Add(found, folded);
        return found;
    }

    private static string? Shortened(string? text) => text?.Length > MostSigns ? text[..MostSigns] : text;

    private static void Add(HashSet<int> found, string word)
    {
        if (word.Length < 2) return;
        found.Add(Place(word, 'w'));
        var bounded = $"_{word}_";
        for (var length = Shortest; length <= Longest; length++)
            for (var at = 0; at + length <= bounded.Length; at++) found.Add(Place(bounded.AsSpan(at, length), 'c'));
    }

    // FNV-1a: the same on every machine and in every version.
    private static int Place(ReadOnlySpan<char> text, char kind)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var sign in text)
        {
            hash = (hash ^ (byte)sign) * 16777619u;
            hash = (hash ^ (byte)(sign >> 8)) * 16777619u;
        }
        return (int)((hash ^ (hash >> 15)) % Places);
    }
}
