using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Over which time a service level is kept.</summary>
public enum ServiceLevelWindow
{
    /// <summary>The last 28 days, × 24 h up to now.</summary>
    Last28Days,
    /// <summary>The calendar month.</summary>
    Month,
    /// <summary>The calendar quarter.</summary>
    Quarter,
}

/// <summary>The time of a window.</summary>
public static class ServiceLevelWindows
{
    /// <summary>From its begin to its end, which may lie ahead.</summary>
    public static Period At(this ServiceLevelWindow window, DateTime now, ReportingCalendar calendar) => window switch
    {
        ServiceLevelWindow.Month => calendar.Whole(CalendarUnit.Month, calendar.LocalDate(now)),
        ServiceLevelWindow.Quarter => calendar.Whole(CalendarUnit.Quarter, calendar.LocalDate(now)),
        _ => new(now.AddDays(-ServiceLevel.UsualDays), now),
    };
}
