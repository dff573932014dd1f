namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What else made a failure possible, in a few words that are the same wherever it did.</summary>
public static class ContributingFactor
{
    /// <summary>Letters of one.</summary>
    public const int Longest = 80;

    /// <summary>Of one post-mortem.</summary>
    public const int Most = 20;

    /// <summary>As it is stored: without spaces around it, and one between two words.</summary>
    public static string Plain(string typed) => string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Each once, however it is written, in the order in which they were chosen.</summary>
    /// <param name="typed">As people or programs say them.</param>
    /// <param name="known">As they stand elsewhere: what is the same but for capitals is written so.</param>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> typed, IEnumerable<string> known)
    {
        var spelt = known.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(word => word, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. typed.Select(Plain)
                .Where(word => word.Length > 0)
                .Select(word => spelt.GetValueOrDefault(word, word))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }
}
