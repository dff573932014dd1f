using System.Collections.Frozen;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>The words of a title that say something about the failure itself.</summary>
public static class TitleWords
{
    private static readonly FrozenSet<string> Empty = EmbeddedList
        .Lines("stop-words.txt")
        .Concat(EmbeddedList.Lines("general-words.txt"))
        .ToFrozenSet();

    /// <summary>What is left of a normalised title without #, stop words, general words and the words of its own services' names.</summary>
    public static IReadOnlyList<string> Telling(string normalised, IEnumerable<string> serviceNames)
    {
        var own = serviceNames.SelectMany(name => TitleNormaliser.Normalise(name).Split(' ')).ToHashSet();
        return
        [
            .. normalised
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Trim('#').Length > 0 && !Empty.Contains(word) && !own.Contains(word)),
        ];
    }
}
