using System.Collections.Frozen;
using System.Text;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>The words of a title that say something about the failure itself.</summary>
public static class TitleWords
{
    private static readonly FrozenSet<string> Empty = EmbeddedList
        .Lines("stop-words.txt")
        .Concat(EmbeddedList.Lines("general-words.txt"))
        .ToFrozenSet();

    private const int LongWord = 12, LongWithoutSpaces = 6;

    /// <summary>Whether a title that is one token tells enough by itself: a long compound, or a sentence in a script that writes no
    /// spaces.</summary>
    /// <param name="normalised">The normalised title.</param>
    /// <param name="telling">What <see cref="Telling"/> left of it.</param>
    public static bool IsOneTelling(string normalised, IReadOnlyList<string> telling) =>
        telling is [var word]
        && normalised.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(token => token.Trim('#').Length > 0) == 1
        && (word.EnumerateRunes().Count(Rune.IsLetter) >= LongWord || word.EnumerateRunes().Count(IsUnspaced) >= LongWithoutSpaces);

    // Thai, Lao, Burmese, Khmer; kana, Chinese characters with their extensions.
    private static bool IsUnspaced(Rune letter) =>
        Rune.IsLetter(letter)
        && letter.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF
            or >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF
            or >= 0x20000 and <= 0x3FFFF;

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
