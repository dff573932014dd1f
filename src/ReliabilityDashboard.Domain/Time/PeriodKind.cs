namespace ReliabilityDashboard.Domain.Time;

/// <summary>How a chosen period stands to the clock: decides what it is compared with and whether a verdict may be given.</summary>
public enum PeriodKind
{
    /// <summary>One whole day, week, month, quarter or fiscal year in the past.</summary>
    CompleteCalendar,
    /// <summary>It has begun and ends after now: both numbers, no verdict.</summary>
    Running,
    /// <summary>It ends now and moves on with the clock: both numbers, no verdict.</summary>
    MovingWithTheClock,
    /// <summary>Any other stretch in the past.</summary>
    Free,
}
