using System.Buffers;
using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>A text taken apart into words, each with its place: case and accents aside, compounds such as <c>SocketTimeout</c> by their
/// parts.</summary>
public sealed class ReadText
{
    private static readonly SearchValues<char> Parting = SearchValues.Create(".!?;:,");

    private ReadText(string text, IReadOnlyList<TextWord> words) => (Text, Words) = (text, words);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<TextWord> Words { get; }

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Any text; null is an empty one.</param>
    /// <param name="inParts">Compounds are taken apart; without it a word is whatever stands between signs.</param>
    public static ReadText Of(string? text, bool inParts = true)
    {
        var words = new List<TextWord>();
        var whole = text ?? "";
        for (int at = 0, run = 0; at < whole.Length; run++)
        {
            while (at < whole.Length && !IsOfWord(whole[at])) at++;
            var start = at;
            while (at < whole.Length && IsOfWord(whole[at])) at++;
            if (at > start) AddRun(words, whole, start, at, run, inParts);
        }
        return new(whole, words);
    }

    /// <summary>Whether two words that follow each other belong to one phrase: no sign that ends a thought parts them.</summary>
    public bool GoOn(int word)
    {
        var (end, next) = (Words[word].End, Words[word + 1].Start);
        return Text.AsSpan(end, next - end).IndexOfAny(Parting) < 0;
    }

    /// <summary>Case and accents aside.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var sign in word)
        {
            if (char.IsAscii(sign)) folded.Append(char.ToLowerInvariant(sign));
            else if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.IsSurrogate(sign) ? sign : char.ToLowerInvariant(sign.ToString().Normalize(NormalizationForm.FormD)[0]));
        }
        return folded.ToString();
    }

    private static void AddRun(List<TextWord> words, string text, int start, int end, int run, bool inParts)
    {
        var from = start;
        for (var at = start + 1; at <= end; at++)
        {
            if (at < end && !(inParts && Begins(text, at, end))) continue;
            words.Add(new(from, at - from, run, Fold(text.AsSpan(from, at - from))));
            from = at;
        }
    }

    // "SocketTimeout", "OOMKilled".
    private static bool Begins(string text, int at, int end) =>
        char.IsUpper(text[at])
        && (!char.IsUpper(text[at - 1]) || (at + 1 < end && char.IsUpper(text[at - 1]) && char.IsLower(text[at + 1])));

    private static bool IsOfWord(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSurrogate(sign)
        || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many signs it has.</param>
/// <param name="Run">The number of what stands between signs: the parts of one compound share it.</param>
/// <param name="Folded">Case and accents aside.</param>
public readonly record struct TextWord(int Start, int Length, int Run, string Folded)
{
    /// <summary>Behind its last sign.</summary>
    public int End => Start + Length;
}
