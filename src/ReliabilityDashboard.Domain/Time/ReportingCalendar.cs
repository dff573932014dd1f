namespace ReliabilityDashboard.Domain.Time;

/// <summary>The calendar that every bucket is cut by: a time zone and the month in which the fiscal year begins.</summary>
/// <param name="zone">The reporting time zone.</param>
/// <param name="fiscalYearStartMonth">1 to 12; a fiscal year is named by the calendar year in which it ends.</param>
public sealed class ReportingCalendar(TimeZoneInfo zone, int fiscalYearStartMonth = 1)
{
    private const long Around = 25 * TimeSpan.TicksPerHour;

    private readonly int startMonth = fiscalYearStartMonth is >= 1 and <= 12
        ? fiscalYearStartMonth
        : throw new ArgumentOutOfRangeException(
            nameof(fiscalYearStartMonth), fiscalYearStartMonth, "The fiscal year starts in a month from 1 to 12.");

    /// <summary>UTC, fiscal years from January: the default.</summary>
    public static ReportingCalendar Utc { get; } = new(TimeZoneInfo.Utc);

    /// <summary>The reporting time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The month in which the fiscal year begins.</summary>
    public int FiscalYearStartMonth => startMonth;

    /// <summary>The UTC instant of a local time. Of a time that happens twice the first; one that does not exist moves forward by the
    /// gap.</summary>
    public DateTime ToUtc(DateTime local) =>
        TryToUtc(Zone, local, out var utc) ? utc : throw new ArgumentOutOfRangeException(nameof(local), local, "Outside all time.");

    /// <summary>As <see cref="ToUtc"/> in any zone; false where the instant would lie before the first or behind the last of all.</summary>
    public static bool TryToUtc(TimeZoneInfo zone, DateTime local, out DateTime utc)
    {
        // Asked by instants alone: what the zone says of local times is wrong for some gaps (Casablanca before 2013). 25 h: a zone may skip
        // a whole day at the date line.
        var (before, after) = (OffsetAt(local.Ticks - Around), OffsetAt(local.Ticks + Around));
        // Where no offset fits, the one that held before the gap carries the time over it.
        var offset = OffsetAt(local.Ticks - before) != before && OffsetAt(local.Ticks - after) == after ? after : before;
        var ticks = local.Ticks - offset;
        var isInside = ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;
        utc = isInside ? new DateTime(ticks, DateTimeKind.Utc) : default;
        return isInside;

        long OffsetAt(long instant) =>
            zone.GetUtcOffset(new DateTime(Math.Clamp(instant, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;
    }

    /// <summary>The local wall-clock time of a UTC instant.</summary>
    public DateTime ToLocal(DateTime instant) =>
        DateTime.SpecifyKind(
            TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Zone), DateTimeKind.Unspecified);

    /// <summary>The local date on which an instant falls.</summary>
    public DateOnly LocalDate(DateTime instant) => DateOnly.FromDateTime(ToLocal(instant));

    /// <summary>The UTC instant at which a local date begins.</summary>
    public DateTime Midnight(DateOnly date) => ToUtc(date.ToDateTime(TimeOnly.MinValue));

    /// <summary>Whether a local date begins at this instant.</summary>
    public bool IsMidnight(DateTime instant) => Midnight(LocalDate(instant)) == instant;

    /// <summary>The first local date that begins at or after an instant.</summary>
    public DateOnly WholeDayFrom(DateTime instant)
    {
        var date = LocalDate(instant);
        return Midnight(date) == instant ? date : date.AddDays(1);
    }

    /// <summary>The first date of the calendar unit that holds a date.</summary>
    public DateOnly StartOf(CalendarUnit unit, DateOnly date) => unit switch
    {
        CalendarUnit.Day => date,
        CalendarUnit.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        CalendarUnit.Month => new DateOnly(date.Year, date.Month, 1),
        CalendarUnit.Quarter => new DateOnly(date.Year, date.Month, 1).AddMonths(-(MonthOfFiscalYear(date) % 3)),
        CalendarUnit.Year => new DateOnly(date.Year, date.Month, 1).AddMonths(-MonthOfFiscalYear(date)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>A date moved by whole calendar units.</summary>
    public static DateOnly Add(CalendarUnit unit, DateOnly date, int units) => unit switch
    {
        CalendarUnit.Day => date.AddDays(units),
        CalendarUnit.Week => date.AddDays(7 * units),
        CalendarUnit.Month => date.AddMonths(units),
        CalendarUnit.Quarter => date.AddMonths(3 * units),
        CalendarUnit.Year => date.AddYears(units),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>The whole calendar unit that holds a date.</summary>
    public Period Whole(CalendarUnit unit, DateOnly date)
    {
        var start = StartOf(unit, date);
        return new Period(Midnight(start), Midnight(Add(unit, start, 1)));
    }

    /// <summary>The fiscal year of a date: the calendar year in which it ends.</summary>
    public int FiscalYear(DateOnly date) => startMonth > 1 && date.Month >= startMonth ? date.Year + 1 : date.Year;

    /// <summary>The fiscal quarter of a date, 1 to 4.</summary>
    public int FiscalQuarter(DateOnly date) => MonthOfFiscalYear(date) / 3 + 1;

    /// <summary>The whole fiscal quarter, such as the third of 2026.</summary>
    public Period Quarter(int fiscalYear, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        var firstOfYear = new DateOnly(startMonth > 1 ? fiscalYear - 1 : fiscalYear, startMonth, 1);
        return Whole(CalendarUnit.Quarter, firstOfYear.AddMonths(3 * (quarter - 1)));
    }

    /// <summary>The calendar unit of a step.</summary>
    public static CalendarUnit UnitOf(Step step) => step switch
    {
        Step.Day => CalendarUnit.Day,
        Step.Week => CalendarUnit.Week,
        Step.Month => CalendarUnit.Month,
        Step.Quarter => CalendarUnit.Quarter,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private int MonthOfFiscalYear(DateOnly date) => (date.Month - startMonth + 12) % 12;
}

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
