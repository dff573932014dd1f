namespace ReliabilityDashboard.Reading.Words;

/// <summary>A word that pages use and not everybody knows.</summary>
/// <param name="Word">As it stands on pages, in small letters.</param>
/// <param name="Text">What it means, in a sentence or two.</param>
public sealed record Term(string Word, string Text)
{
    /// <summary>Other forms of the word.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Is explained also where it stands inside a sentence.</summary>
    public bool InSentences { get; init; }
}
