using ReliabilityDashboard.Security;

namespace ReliabilityDashboard.Shell.Layout;

/// <summary>A shortcut of the keyboard: what the list of them shows, and what js/shortcuts.js does.</summary>
/// <param name="Keys">What is pressed, with a space between what is pressed one after the other.</param>
/// <param name="Does">In words.</param>
/// <param name="Reaches">Selectors of what it presses or, of a field, puts the caret into: the first that is in sight.</param>
public sealed record Shortcut(string Keys, string Does, string Reaches)
{
    /// <summary>All that a person has.</summary>
    public static IEnumerable<Shortcut> Of(CurrentPerson person) =>
    [
        new("?", "Show or hide this list", $"[popovertarget={ShortcutList.Id}]"),
        new("/", "Search this page; where it has no search, filter it", "main search input, .filter__opener, .filter__button"),
        .. Navigation.For(person).SelectMany(group => group.Entries).Select(Of),
    ];

    private static Shortcut Of(NavigationEntry entry) =>
        new($"g {entry.Key}", $"Go to {entry.Title}", $".rail__link[data-page='{entry.Address}']");
}
