namespace ReliabilityDashboard.Domain.Time;

/// <summary>How early and how late an instant of a record may lie, whoever says it: a file, a form or a program.</summary>
public static class InstantLimits
{
    /// <summary>No record of a running system is older.</summary>
    public static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How far a clock may be ahead of ours, and a zone be mistaken.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>What was expected of an instant that lies too early; null where it does not.</summary>
    public static string? TooEarly(DateTime at) => at < Earliest ? "expected an instant from 2000 on" : null;

    /// <summary>What was expected of an instant that lies too late; null where it does not.</summary>
    /// <param name="at">The instant, UTC.</param>
    /// <param name="now">The clock, UTC.</param>
    public static string? TooLate(DateTime at, DateTime now) =>
        at > now + Ahead ? "expected an instant at most 24 hours ahead of the clock" : null;
}
