using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Icons;

namespace ReliabilityDashboard.Shell;

/// <summary>One entry of the left rail.</summary>
/// <param name="Address">Path of the page, from the root.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Icon">Stands alone where the rail is narrow.</param>
/// <param name="Key">The letter that leads there behind a <c>g</c>.</param>
/// <param name="Needs">Who may not open the page does not see the entry.</param>
public sealed record NavigationEntry(string Address, string Title, IconName Icon, char Key, Right Needs = Right.Read)
{
    /// <summary>Pages elsewhere that belong to it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether a page is its own, or one below it.</summary>
    public bool Holds(string path) =>
        path == Address || Also.Contains(path) || (Address != "/" && path.StartsWith(Address + "/", StringComparison.Ordinal));
}

/// <summary>Entries that belong together; the daily group bears no title.</summary>
public sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationEntry> Entries);

/// <summary>The pages in the rail: one line each.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavigationGroup> Groups { get; } =
    [
        new(null,
        [
            new("/", "Overview", IconName.Overview, 'o'),
            new("/matrix", "Matrix", IconName.Matrix, 'm'),
            new("/trends", "Trends", IconName.Trends, 't') { Also = ["/categories"] },
            new("/incidents", "Incidents", IconName.Incidents, 'i') { Also = ["/triage"] },
            new("/post-mortems", "Post-mortems", IconName.PostMortems, 'p'),
        ]),
        new("System",
        [
            new("/services", "Services", IconName.Services, 'v'),
            new("/map", "Map", IconName.Map, 'a'),
            new("/changes", "Changes", IconName.Changes, 'c'),
        ]),
        new("Decide",
        [
            new("/next/advice", "Next steps", IconName.NextSteps, 'n'),
            new("/impact", "Impact", IconName.Impact, 'e'),
        ]),
        new("Operation",
        [
            new("/imports", "Imports", IconName.Imports, 'r'),
            new("/settings", "Settings", IconName.Settings, 's', Right.SetThresholds) { Also = ["/audit"] },
        ]),
    ];

    /// <summary>Only pages that the person may open.</summary>
    public static IEnumerable<NavigationGroup> For(CurrentPerson person) =>
        Groups
            .Select(group => group with { Entries = [.. group.Entries.Where(entry => person.May(entry.Needs))] })
            .Where(group => group.Entries.Count > 0);
}
