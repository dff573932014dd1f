namespace ReliabilityDashboard.Shell.Layout;

/// <summary>The small words behind an entry of the rail, such as "3 open" behind Incidents. Registered by whoever can count.</summary>
/// <param name="Load">Gives the word of each page's address; a page without one has no entry.</param>
public sealed record RailCounts(Func<CancellationToken, Task<IReadOnlyDictionary<string, string>>> Load);
