namespace ReliabilityDashboard.Shell.Components;

/// <summary>What a list may be filtered by, as a <see cref="Choice{T}"/> offers it.</summary>
internal static class OfferedWords
{
    /// <summary>Words in their order, behind one that takes the filter away.</summary>
    /// <param name="known">Those that are there; null while they are read.</param>
    /// <param name="chosen">The one of the address, offered also where it is there no longer: an old link says what it shows.</param>
    /// <param name="none">How no filter is called.</param>
    public static IEnumerable<(string Word, string Title)> Of(IEnumerable<string>? known, string? chosen, string none) =>
        (known ?? [])
            .Union(chosen is null ? [] : [chosen])
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(word => (word, word))
            .Prepend(("", none));
}
