namespace ReliabilityDashboard.Domain.Time;

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
