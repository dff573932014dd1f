using System.Collections.Frozen;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>Tells the names of exceptions in a text.</summary>
public static class ExceptionNames
{
    private static readonly FrozenSet<string> Ends = new[] { "exception", "error", "fault" }.ToFrozenSet();
    private static readonly FrozenSet<string> Alone = new[] { "exception", "exceptions", "traceback", "stacktrace", "panic" }.ToFrozenSet();

    /// <summary>Whether a word is a part of one, such as <c>Timeout</c> of <c>SocketTimeoutException</c>.</summary>
    public static bool IsOne(ReadText text, int word)
    {
        var (run, last) = (text.Words[word].Run, word);
        while (last + 1 < text.Words.Count && text.Words[last + 1].Run == run) last++;
        return Ends.Contains(text.Words[last].Folded) && last > 0 && text.Words[last - 1].Run == run;
    }

    /// <summary>The first exception that a text names or speaks of, as it is written; null where there is none.</summary>
    public static string? First(ReadText text)
    {
        for (var word = 0; word < text.Words.Count; word++)
        {
            var said = text.Words[word];
            if (Alone.Contains(said.Folded)) return Whole(text, word);
            if (Ends.Contains(said.Folded) && word > 0 && text.Words[word - 1].Run == said.Run) return Whole(text, word);
        }
        return null;
    }

    private static string Whole(ReadText text, int word)
    {
        var first = word;
        while (first > 0 && text.Words[first - 1].Run == text.Words[word].Run) first--;
        return text.Text[text.Words[first].Start..text.Words[word].End];
    }
}
