namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>A field that knows only some words, whatever they mean.</summary>
public interface IWordField
{
    /// <summary>All words of files, for people.</summary>
    string Named { get; }

    /// <summary>Those that a person may say, each with the title under which they choose it.</summary>
    IReadOnlyList<(string Word, string Title)> Choices { get; }

    /// <summary>What a person reads where nobody said anything.</summary>
    string WithoutWord { get; }

    /// <summary>What a word means, of any case and with any <c>-</c>, <c>_</c> or space; null where it is none of the field's.</summary>
    object? Find(ReadOnlySpan<char> word);

    /// <summary>The word of a meaning.</summary>
    string WordOf(object meaning);

    /// <summary>The title of a meaning; its word where a person cannot choose it.</summary>
    string TitleOf(object meaning);
}
