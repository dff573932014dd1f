using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Weekday or weekend, and hour of the local day: what a time is compared with.</summary>
internal sealed class DayHours(ReportingCalendar calendar)
{
    private const int Hours = 24;

    /// <summary>How many there are.</summary>
    public const int Strata = 2 * Hours;

    /// <summary>That of an instant.</summary>
    public int Of(DateTime instant) => Of(calendar.ToLocal(instant), out _);

    /// <summary>How many seconds of some stretches lie in each.</summary>
    public double[] Seconds(IEnumerable<Period> stretches)
    {
        var seconds = new double[Strata];
        foreach (var stretch in stretches)
            for (var at = stretch.From; at < stretch.To;)
            {
                var stratum = Of(calendar.ToLocal(at), out var left);
                var end = at + left < stretch.To ? at + left : stretch.To;
                seconds[stratum] += (end - at).TotalSeconds;
                at = end;
            }
        return seconds;
    }

    // Clocks are put forward and back at the full hour.
    private static int Of(DateTime local, out TimeSpan left)
    {
        left = TimeSpan.FromTicks(TimeSpan.TicksPerHour - local.Ticks % TimeSpan.TicksPerHour);
        return (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Hours : 0) + local.Hour;
    }
}
