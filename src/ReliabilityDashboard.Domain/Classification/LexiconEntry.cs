using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>A term that speaks for a category.</summary>
/// <param name="Category">For which.</param>
/// <param name="Weight">How much.</param>
/// <param name="Where">Where in a text it counts.</param>
/// <param name="Term">A word, a phrase, or with <c>*</c> the beginning of a word.</param>
public sealed record LexiconEntry(IncidentCategory Category, double Weight, TermPlace Where, string Term)
{
    /// <summary>Texts in which it must be found.</summary>
    public IReadOnlyList<string> Fires { get; init; } = [];

    /// <summary>Texts in which it must not be found.</summary>
    public IReadOnlyList<string> Spares { get; init; } = [];

    /// <summary>Its words, the beginnings with their star.</summary>
    internal string[] Words { get; } = [.. Term.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folded)];

    /// <summary>How much of a text's words it takes from a place on; 0 where it does not stand there.</summary>
    internal int Matches(ReadText text, int at)
    {
        if (at + Words.Length > text.Words.Count) return 0;
        for (var word = 0; word < Words.Length; word++)
        {
            var (said, wanted) = (text.Words[at + word].Folded, Words[word]);
            var isSame = wanted[^1] == '*' ? said.AsSpan().StartsWith(wanted.AsSpan(0, wanted.Length - 1)) : said == wanted;
            if (!isSame || (word > 0 && !text.GoOn(at + word - 1))) return 0;
        }
        return Words.Length;
    }

    private static string Folded(string word) =>
        word.EndsWith('*') ? ReadText.Fold(word.AsSpan(0, word.Length - 1)) + '*' : ReadText.Fold(word);
}

/// <summary>Where in a text a term counts.</summary>
public enum TermPlace
{
    /// <summary>In title and description.</summary>
    Anywhere,
    /// <summary>In the title alone.</summary>
    Title,
    /// <summary>Inside the name of an exception.</summary>
    Exception,
}
