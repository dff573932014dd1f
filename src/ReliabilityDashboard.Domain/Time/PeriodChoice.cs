namespace ReliabilityDashboard.Domain.Time;

/// <summary>Resolves what was chosen, a preset or two instants, at the present instant.</summary>
public static class PeriodChoice
{
    /// <summary>A preset at <paramref name="now"/>.</summary>
    public static ChosenPeriod Choose(this ReportingCalendar calendar, PeriodPreset preset, DateTime now)
    {
        var today = calendar.LocalDate(now);
        return preset switch
        {
            PeriodPreset.Last30Days => Moving(calendar, preset, today.AddDays(-30), now),
            PeriodPreset.Last90Days => Moving(calendar, preset, today.AddDays(-90), now),
            PeriodPreset.Last12Months => Moving(calendar, preset, today.AddMonths(-12), now),
            PeriodPreset.ThisQuarter => Whole(calendar, CalendarUnit.Quarter, today, now),
            PeriodPreset.LastQuarter => Whole(
                calendar, CalendarUnit.Quarter, calendar.StartOf(CalendarUnit.Quarter, today).AddDays(-1), now),
            PeriodPreset.ThisYear => Whole(calendar, CalendarUnit.Year, today, now),
            PeriodPreset.LastYear => Whole(calendar, CalendarUnit.Year, calendar.StartOf(CalendarUnit.Year, today).AddDays(-1), now),
            _ => throw new ArgumentOutOfRangeException(nameof(preset)),
        };
    }

    /// <summary>Two instants at <paramref name="now"/>; without an end the period moves with the clock.</summary>
    /// <exception cref="ArgumentException">The end is not after the start.</exception>
    public static ChosenPeriod Choose(this ReportingCalendar calendar, DateTime from, DateTime? to, DateTime now)
    {
        var period = new Period(from, to ?? (now > from ? now : from));
        if (to is null)
            return new(period, PeriodKind.MovingWithTheClock, null, $"since {PeriodNames.Date(calendar.LocalDate(from))}");
        if (period.Length == TimeSpan.Zero)
            throw new ArgumentException("A period ends after its start.", nameof(to));
        foreach (var unit in Enum.GetValues<CalendarUnit>())
            if (calendar.Whole(unit, calendar.LocalDate(from)) == period)
                return Whole(calendar, unit, calendar.LocalDate(from), now);
        return new(period, period.To > now ? PeriodKind.Running : PeriodKind.Free, null, calendar.Name(period));
    }

    /// <summary>The last whole units that are over, the newest first.</summary>
    public static IReadOnlyList<ChosenPeriod> LastWhole(this ReportingCalendar calendar, CalendarUnit unit, int count, DateTime now)
    {
        var running = calendar.StartOf(unit, calendar.LocalDate(now));
        return [.. Enumerable.Range(1, count).Select(back => Whole(calendar, unit, ReportingCalendar.Add(unit, running, -back), now))];
    }

    private static ChosenPeriod Moving(ReportingCalendar calendar, PeriodPreset preset, DateOnly from, DateTime now) =>
        new(new Period(calendar.Midnight(from), now), PeriodKind.MovingWithTheClock, null, PeriodPresets.Label(preset));

    private static ChosenPeriod Whole(ReportingCalendar calendar, CalendarUnit unit, DateOnly date, DateTime now)
    {
        var period = calendar.Whole(unit, date);
        var name = calendar.Name(unit, calendar.StartOf(unit, date));
        return period.To > now
            ? new(period, PeriodKind.Running, unit, period.From > now ? name : name + " so far")
            : new(period, PeriodKind.CompleteCalendar, unit, name);
    }
}

/// <summary>A period as a person or a caller chose it, resolved at an instant.</summary>
/// <param name="Period">Its edges; of a running period the end is the calendar's, after now.</param>
/// <param name="Kind">How it stands to the clock.</param>
/// <param name="Unit">The calendar unit that it is; null for free periods and those that move with the clock.</param>
/// <param name="Label">In words: "Q3 2026", "last 90 days", "1 Jul – 14 Sep 2026".</param>
public sealed record ChosenPeriod(Period Period, PeriodKind Kind, CalendarUnit? Unit, string Label)
{
    /// <summary>Whether a comparison of this period may end in a verdict; looking again and again at a running or moving one finds changes
    /// where there are none.</summary>
    public bool AllowsVerdict => Kind is PeriodKind.CompleteCalendar or PeriodKind.Free;
}

/// <summary>How a chosen period stands to the clock: decides what it is compared with and whether a verdict may be given.</summary>
public enum PeriodKind
{
    /// <summary>One whole day, week, month, quarter or fiscal year in the past.</summary>
    CompleteCalendar,
    /// <summary>It ends after now, and may not have begun: both numbers, no verdict.</summary>
    Running,
    /// <summary>It ends now and moves on with the clock: both numbers, no verdict.</summary>
    MovingWithTheClock,
    /// <summary>Any other stretch in the past.</summary>
    Free,
}
