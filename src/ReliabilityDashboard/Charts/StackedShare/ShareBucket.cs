namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>One bucket: how many of each class, in the order of the classes.</summary>
/// <param name="Start">UTC start of the calendar bucket.</param>
/// <param name="End">UTC end of the calendar bucket.</param>
/// <param name="Name">As it stands under its column, such as "Oct".</param>
/// <param name="FullName">As it stands in tooltip and table, such as "October 2026".</param>
/// <param name="Counts">One for each class; null before the first record.</param>
public sealed record ShareBucket(DateTime Start, DateTime End, string Name, string FullName, IReadOnlyList<long>? Counts)
{
    /// <summary>Cut by the period's edge or by now.</summary>
    public bool Partial { get; init; }
    /// <summary>Beside the classes, such as incidents whose share is unknown.</summary>
    public long Unknown { get; init; }
    /// <summary>Root-relative address of the records behind it; the table links there.</summary>
    public string? Href { get; init; }
    /// <summary>All that are in a class.</summary>
    public long N => Counts?.Sum() ?? 0;
}
