using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Retention;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>The local day of an instant in the reporting zone; rollups are cut by it.</summary>
public sealed class ReportingDays(ReportingCalendar calendar)
{
    private readonly Dictionary<long, DateOnly> byQuarterHour = [];
    private RawEdge? edge;

    /// <summary>Notes from when on raw rows are kept: what begins later never falls into a day that is fixed, nor the other way round, also
    /// where another zone would cut it so.</summary>
    public void KeepFrom(RawEdge? kept)
    {
        if (kept == edge) return;
        edge = kept;
        byQuarterHour.Clear();
    }

    /// <summary>The local day in which an UTC instant lies.</summary>
    public DateOnly Of(DateTime utc)
    {
        // No zone changes its offset inside a quarter of an hour, and an import asks for the same few thousand ones again and again.
        var key = utc.Ticks / (TimeSpan.TicksPerMinute * 15);
        if (byQuarterHour.TryGetValue(key, out var day)) return day;
        if (byQuarterHour.Count > 200_000) byQuarterHour.Clear();
        var local = calendar.LocalDate(utc);
        return byQuarterHour[key] = edge is null ? local
            : utc < edge.Instant ? (local < edge.FirstDay ? local : edge.FirstDay.AddDays(-1))
            : local < edge.FirstDay ? edge.FirstDay : local;
    }

    /// <summary>What day of users a bucket is: only days count users.</summary>
    public UserDay Users(DateTime start, int bucketSeconds) => UserRow.DayOf(start, bucketSeconds, calendar);

    /// <summary>The UTC instants at which a local day begins and ends.</summary>
    public (DateTime From, DateTime To) Bounds(DateOnly day)
    {
        var whole = calendar.Whole(CalendarUnit.Day, day);
        return edge is not null && day == edge.FirstDay ? (edge.Instant, whole.To) : (whole.From, whole.To);
    }
}
