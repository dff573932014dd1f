using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>Inventory slowly runs out of database connections: level for a long time, then a steady rise to about 77 % on the last
/// day.</summary>
internal static class ConnectionsStory
{
    public const string Service = "inventory";
    public const string Resource = "connections";
    private const double RiseBeganWeeksBeforeEnd = 38;

    /// <summary>The day's high level, a fraction.</summary>
    public static double Level(DateTime day) => 0.37 + 0.40 * Math.Max(0, 1 - Calendar.WeeksBeforeEnd(day) / RiseBeganWeeksBeforeEnd);
}
