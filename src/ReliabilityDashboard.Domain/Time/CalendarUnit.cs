namespace ReliabilityDashboard.Domain.Time;

/// <summary>A whole piece of the reporting calendar that a period can be.</summary>
public enum CalendarUnit
{
    /// <summary>A local day.</summary>
    Day,
    /// <summary>An ISO week, from Monday.</summary>
    Week,
    /// <summary>A calendar month.</summary>
    Month,
    /// <summary>A fiscal quarter.</summary>
    Quarter,
    /// <summary>A fiscal year.</summary>
    Year,
}
