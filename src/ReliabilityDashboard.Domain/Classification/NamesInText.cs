namespace ReliabilityDashboard.Domain.Classification;

/// <summary>Finds the names of services in texts: whole words, case and accents aside.</summary>
public sealed class NamesInText
{
    private readonly ILookup<string, (string[] Words, string Means)> byFirst;

    /// <param name="names">Each name and what it means: a name or an alias, and the service.</param>
    public NamesInText(IEnumerable<(string Name, string Means)> names) =>
        byFirst = (
            from one in names
            let words = ReadText.Of(one.Name, inParts: false).Words.Select(word => word.Folded).ToArray()
            where words.Length > 0
            select (Words: words, one.Means)).ToLookup(one => one.Words[0]);

    /// <summary>Every place at which a name stands, the longest where several begin at one.</summary>
    public IEnumerable<(string Means, int Start, int End)> In(string? text)
    {
        var read = ReadText.Of(text, inParts: false);
        for (var at = 0; at < read.Words.Count; at++)
        {
            var (means, length) = (default(string), 0);
            foreach (var (words, one) in byFirst[read.Words[at].Folded])
                if (words.Length > length && Stands(read, at, words)) (means, length) = (one, words.Length);
            if (means is null) continue;
            yield return (means, read.Words[at].Start, read.Words[at + length - 1].End);
            at += length - 1;
        }
    }

    /// <summary>The text with a sign in place of each name, so that who learns from it learns no names.</summary>
    public string Without(string? text)
    {
        if (text is null) return "";
        var (kept, from) = (new System.Text.StringBuilder(text.Length), 0);
        foreach (var (_, start, end) in In(text))
        {
            kept.Append(text, from, start - from).Append('.');
            from = end;
        }
        return kept.Append(text, from, text.Length - from).ToString();
    }

    // "fynpay" is no word of "fynpay-eu".
    private static bool Stands(ReadText text, int at, string[] words)
    {
        if (at + words.Length > text.Words.Count) return false;
        for (var word = 0; word < words.Length; word++)
            if (text.Words[at + word].Folded != words[word] || (word > 0 && !text.GoOn(at + word - 1))) return false;
        return !IsJoined(text, at - 1) && !IsJoined(text, at + words.Length - 1);
    }

    private static bool IsJoined(ReadText text, int word) =>
        word >= 0 && word + 1 < text.Words.Count && text.Words[word + 1].Start - text.Words[word].End == 1
        && text.Text[text.Words[word].End] is '-' or '_';
}
