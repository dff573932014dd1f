namespace ReliabilityDashboard.Domain.Time;

/// <summary>Finds the period to compare a chosen one with.</summary>
public static class PeriodComparison
{
    /// <summary>Both sides of the comparison of <paramref name="chosen"/>.</summary>
    /// <remarks>
    /// A calendar unit with the same unit before it; a running one with the same elapsed part, in seconds, of the one before;
    /// anything else with the equal length before it: the same number of local days where both edges are midnights, of seconds otherwise.
    /// <see cref="Compare.Year"/>: the same dates a year earlier, of 29 February the 28th.
    /// </remarks>
    public static ComparedPeriod ComparedWith(this ReportingCalendar calendar, ChosenPeriod chosen, Compare compare, DateTime now)
    {
        var period = chosen.Period;
        var current =
            chosen.Kind == PeriodKind.Running && now < period.To ? new Period(period.From, now > period.From ? now : period.From) : period;
        var previous = compare == Compare.Year ? AYearEarlier(calendar, period) : Before(calendar, chosen);
        if (chosen.Kind == PeriodKind.Running)
        {
            // "The same elapsed part in seconds", but never more than there is of the period before (a shorter month, say).
            var elapsedEnd = previous.From + current.Length;
            previous = new Period(previous.From, elapsedEnd < previous.To ? elapsedEnd : previous.To);
        }
        var label = current.Length == TimeSpan.Zero ? "nothing yet"
            : chosen.Kind == PeriodKind.CompleteCalendar && chosen.Unit is { } unit
                && calendar.Whole(unit, calendar.LocalDate(previous.From)) == previous
                ? calendar.Name(unit, calendar.LocalDate(previous.From))
            : calendar.Name(previous);
        return new(current, previous, label, chosen.AllowsVerdict);
    }

    /// <summary>The comparisons that a period offers: of two that come to the same dates the first alone.</summary>
    public static IReadOnlyList<Compare> ComparisonsOf(this ReportingCalendar calendar, ChosenPeriod chosen, DateTime now)
    {
        var offered = new List<(Compare Compare, Period Previous)>();
        foreach (var compare in Enum.GetValues<Compare>())
        {
            var previous = calendar.ComparedWith(chosen, compare, now).Previous;
            if (offered.TrueForAll(one => !IsAsGoodAs(one.Previous, previous))) offered.Add((compare, previous));
        }
        return [.. offered.Select(one => one.Compare)];
    }

    // A leap year moves the one by a day.
    private static bool IsAsGoodAs(Period one, Period other) =>
        (one.From - other.From).Duration().TotalDays <= 1 && (one.To - other.To).Duration().TotalDays <= 1;

    private static Period Before(ReportingCalendar calendar, ChosenPeriod chosen)
    {
        var (from, to) = (chosen.Period.From, chosen.Period.To);
        var first = calendar.LocalDate(from);
        if (chosen.Unit is { } unit) return new Period(calendar.Midnight(ReportingCalendar.Add(unit, first, -1)), from);
        if (calendar.IsMidnight(from) && calendar.IsMidnight(to))
            return new Period(calendar.Midnight(first.AddDays(first.DayNumber - calendar.LocalDate(to).DayNumber)), from);
        return new Period(from - chosen.Period.Length, from);
    }

    private static Period AYearEarlier(ReportingCalendar calendar, Period period) =>
        new(calendar.ToUtc(calendar.ToLocal(period.From).AddYears(-1)), calendar.ToUtc(calendar.ToLocal(period.To).AddYears(-1)));
}

/// <summary>What a period is compared with.</summary>
public enum Compare
{
    /// <summary>The one before it.</summary>
    Previous,
    /// <summary>The same dates a year earlier.</summary>
    Year,
}

/// <summary>Both sides of a comparison.</summary>
/// <param name="Current">The period asked about; of a running one the part that has elapsed.</param>
/// <param name="Previous">The period it is compared with.</param>
/// <param name="PreviousLabel">The previous period in words.</param>
/// <param name="AllowsVerdict">Whether the comparison may end in a verdict.</param>
public sealed record ComparedPeriod(Period Current, Period Previous, string PreviousLabel, bool AllowsVerdict)
{
    /// <summary>Some time lies in both: a year or more against the year before. What happened then would be tested against
    /// itself.</summary>
    public bool SharesTime => Previous.To > Current.From && Current.To > Previous.From;

    /// <summary>Some of it lies before now; otherwise there is nothing to compare.</summary>
    public bool HasBegun => Current.Length > TimeSpan.Zero;
}
