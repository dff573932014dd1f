using System.Text;
using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Strips from a title what differs between two happenings of one failure: ids, dates, numbers, punctuation, case.</summary>
public static class TitleNormaliser
{
    private static readonly Regex[] Patterns =
    [
        .. EmbeddedList.Lines("title-patterns.txt").Select(line => new Regex(line, RegexOptions.CultureInvariant | RegexOptions.Compiled)),
    ];
    private static readonly Regex NoWord = new(@"(?:[^\w#]|_)+", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    // What was asked last, by its hash: an import asks for the name of each service with every incident, and its titles come again.
    private const int LongestKept = 200;
    private static readonly Answer?[] Kept = new Answer?[4_096];

    /// <summary>The normalised title: lower-case words and # for everything that varies, separated by single spaces.</summary>
    public static string Normalise(string title)
    {
        if (title.Length > LongestKept) return Made(title);
        ref var kept = ref Kept[title.GetHashCode(StringComparison.Ordinal) & (Kept.Length - 1)];
        // Read once: others may put theirs there meanwhile.
        if (kept is { } answer && answer.Title == title) return answer.Normalised;
        var made = Made(title);
        kept = new(title, made);
        return made;
    }

    private static string Made(string title)
    {
        // Half a surrogate pair cannot be normalised; it becomes the replacement character.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(title));
        var text = whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        foreach (var pattern in Patterns)
            text = pattern.Replace(text, "#");
        return NoWord.Replace(text, " ").Trim();
    }

    private sealed record Answer(string Title, string Normalised);
}
