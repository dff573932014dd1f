using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>What losses are told by.</summary>
public enum ImpactBy
{
    Journey,
    Segment,
    Team,
    Category,
    Service,
    FailureMode,
}

/// <summary>The words of it.</summary>
public static class ImpactGroupings
{
    public static IReadOnlyList<ImpactBy> All { get; } = Enum.GetValues<ImpactBy>();

    /// <summary>As it stands in an address, such as <c>failure-mode</c>.</summary>
    public static string Word(this ImpactBy by) => by == ImpactBy.FailureMode ? "failure-mode" : by.ToString().ToLowerInvariant();

    /// <summary>As people read it.</summary>
    public static string Name(this ImpactBy by) => by.Word().Replace('-', ' ');

    /// <summary>Several of them.</summary>
    public static string Names(this ImpactBy by) => by == ImpactBy.Category ? "categories" : by.Name() + "s";

    /// <summary>What the list of incidents can be filtered by for it; null of failure modes, which have pages.</summary>
    public static Dimension? Dimension(this ImpactBy by) => by == ImpactBy.FailureMode ? null : Domain.Filters.Dimension.Find(by.Word());

    /// <summary>That of a word; null where there is none.</summary>
    public static ImpactBy? Find(string word) =>
        All.Where(by => by.Word().Equals(word, StringComparison.OrdinalIgnoreCase)).Cast<ImpactBy?>().FirstOrDefault();
}
