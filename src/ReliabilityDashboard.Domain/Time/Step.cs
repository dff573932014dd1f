namespace ReliabilityDashboard.Domain.Time;

/// <summary>The width of a calendar bucket in the reporting time zone.</summary>
public enum Step
{
    /// <summary>A local day, 23 to 25 hours.</summary>
    Day,
    /// <summary>An ISO week, from Monday.</summary>
    Week,
    /// <summary>A calendar month.</summary>
    Month,
    /// <summary>A fiscal quarter.</summary>
    Quarter,
}
