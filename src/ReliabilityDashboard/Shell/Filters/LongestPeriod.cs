using System.Globalization;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>How long a period may be that is chosen for a page: a longer one is a slip of the keyboard.</summary>
public static class LongestPeriod
{
    public const int Years = 100;

    /// <summary>Why two edges are too far apart, without a full stop; null where they are not.</summary>
    public static string? Fault(DateTime from, DateTime to) => to > from.AddYears(Years)
        ? string.Create(CultureInfo.InvariantCulture, $"{to.Year - from.Year} years are too long a period, {Years} are the most")
        : null;
}
