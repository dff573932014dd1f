namespace ReliabilityDashboard.Domain.Time;

/// <summary>Cuts a period into calendar buckets.</summary>
public static class CalendarBuckets
{
    /// <summary>Every bucket that meets the period, in order; empty ones too, wholly future ones not.</summary>
    /// <remarks>The insides of the buckets tile the period up to the first bucket that begins at or after <paramref name="now"/>.</remarks>
    public static IReadOnlyList<TimeBucket> Cut(this ReportingCalendar calendar, Period period, Step step, DateTime now)
    {
        var buckets = new List<TimeBucket>();
        var unit = ReportingCalendar.UnitOf(step);
        if (period.From == period.To) return buckets;
        var date = calendar.StartOf(unit, calendar.LocalDate(period.From));
        for (var start = calendar.Midnight(date); start < period.To && start < now;)
        {
            date = ReportingCalendar.Add(unit, date, 1);
            var end = calendar.Midnight(date);
            // A zone that skips a date at the date line has a day without any time in it.
            if (end > start && end > period.From)
            {
                var partial = start < period.From || end > period.To || end > now;
                buckets.Add(new TimeBucket(start, end, new Period(start, end).CutTo(period), partial));
            }
            start = end;
        }
        return buckets;
    }

    /// <summary>How many buckets <see cref="Cut"/> would give at most, without making them: to refuse a question that is too
    /// fine.</summary>
    public static long Count(this ReportingCalendar calendar, Period period, Step step)
    {
        var first = calendar.LocalDate(period.From);
        var days = calendar.LocalDate(period.To).DayNumber - first.DayNumber + 1L;
        return step switch
        {
            Step.Day => days,
            Step.Week => days / 7 + 2,
            Step.Month => days / 28 + 2,
            _ => days / 89 + 2,
        };
    }

    /// <summary>The ISO weeks that lie wholly inside a period: the only ones that a comparison by weeks counts.</summary>
    public static IReadOnlyList<Period> WholeWeeks(this ReportingCalendar calendar, Period period) =>
        [.. calendar.Cut(period, Step.Week, period.To).Where(bucket => !bucket.Partial).Select(bucket => bucket.Inside)];
}

/// <summary>One calendar bucket of a period.</summary>
/// <param name="Start">UTC instant of its full calendar start.</param>
/// <param name="End">UTC instant of its full calendar end.</param>
/// <param name="Inside">The part of it that lies inside the period asked for: its figure is that of this part.</param>
/// <param name="Partial">It reaches beyond the period's edges or beyond now: hollow, not joined by a line, never compared, never a
/// record.</param>
public sealed record TimeBucket(DateTime Start, DateTime End, Period Inside, bool Partial);

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
