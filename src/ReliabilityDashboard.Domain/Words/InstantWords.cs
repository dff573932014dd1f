using System.Globalization;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Words;

/// <summary>Instants in the reporting zone, always with the zone's offset: local times alone happen twice in autumn.</summary>
public static class InstantWords
{
    /// <summary>"14 Sep 2026, 09:12 UTC", in another zone "14 Sep 2026, 11:12 UTC+2".</summary>
    public static string Say(DateTime instant, ReportingCalendar calendar) =>
        $"{calendar.ToLocal(instant).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture)} {Offset(instant, calendar)}";

    /// <summary>"UTC", "UTC+2", "UTC+5:30", "UTC−4".</summary>
    public static string Offset(DateTime instant, ReportingCalendar calendar)
    {
        var offset = calendar.Zone.GetUtcOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
        if (offset == TimeSpan.Zero) return "UTC";
        var sign = offset < TimeSpan.Zero ? Typography.Minus : '+';
        var size = offset.Duration();
        return size.Minutes == 0
            ? string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{size.Hours}")
            : string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{size.Hours}:{size.Minutes:00}");
    }
}
