namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>The local day of an instant in the reporting zone; rollups are cut by it.</summary>
public sealed class ReportingDays(TimeZoneInfo zone)
{
    private readonly Dictionary<long, DateOnly> byQuarterHour = [];

    /// <summary>The local day in which an UTC instant lies.</summary>
    public DateOnly Of(DateTime utc)
    {
        // No zone changes its offset inside a quarter of an hour, and an import asks for the same few thousand ones again and again.
        var key = utc.Ticks / (TimeSpan.TicksPerMinute * 15);
        if (byQuarterHour.TryGetValue(key, out var day)) return day;
        if (byQuarterHour.Count > 200_000) byQuarterHour.Clear();
        return byQuarterHour[key] = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));
    }
}
