namespace ReliabilityDashboard.Shell.Layout;

/// <summary>A component that a feature puts into the frame of every page, by registering it: the frame knows none of them.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Component">Its type.</param>
public sealed record ShellPart(ShellPlace Place, Type Component);

/// <summary>Where a feature may put something of its own.</summary>
public enum ShellPlace
{
    /// <summary>At the right of the top bar.</summary>
    TopBar,

    /// <summary>In the filter bar, after the filters.</summary>
    FilterBar,

    /// <summary>Above the content of a page.</summary>
    AboveContent,

    /// <summary>Under the title of a page that belongs to the settings.</summary>
    SettingsTabs,

    /// <summary>In place of figures as long as nothing is stored; takes <c>OnLook</c>, called when there may be something to see.</summary>
    NothingStored,
}
