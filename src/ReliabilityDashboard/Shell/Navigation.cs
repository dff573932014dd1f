using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Icons;

namespace ReliabilityDashboard.Shell;

/// <summary>One entry of the left rail.</summary>
/// <param name="Address">Path of the page, from the root.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Icon">Stands alone where the rail is narrow.</param>
/// <param name="Needs">Who may not open the page does not see the entry.</param>
public sealed record NavigationEntry(string Address, string Title, IconName Icon, Right Needs = Right.Read);

/// <summary>Entries that belong together; the daily group bears no title.</summary>
public sealed record NavigationGroup(string? Title, IReadOnlyList<NavigationEntry> Entries);

/// <summary>The pages in the rail: one line each.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavigationGroup> Groups { get; } =
    [
        new(null,
        [
            new("/", "Overview", IconName.Overview),
            new("/matrix", "Matrix", IconName.Matrix),
            new("/trends", "Trends", IconName.Trends),
            new("/incidents", "Incidents", IconName.Incidents),
            new("/post-mortems", "Post-mortems", IconName.PostMortems),
        ]),
        new("Operation",
        [
            new("/imports", "Imports", IconName.Imports),
            new("/settings", "Settings", IconName.Settings, Right.SetThresholds),
            new("/audit", "Audit log", IconName.Audit, Right.ReadAudit),
        ]),
    ];
}
