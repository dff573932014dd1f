using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Effects;

/// <summary>The whole ISO weeks on both sides of an improvement. What led to it, from the week of the first linked incident to the first
/// Monday from its date on, belongs to neither: it is why the investment was made.</summary>
/// <param name="Before">At most 26 weeks ahead of that stretch, those that begin before the first stored incident left out.</param>
/// <param name="After">Every whole week since.</param>
public sealed record EffectWeeks(IReadOnlyList<Period> Before, IReadOnlyList<Period> After)
{
    /// <summary>So many weeks lie before it, as far as there is history.</summary>
    public const int MostBefore = 26;

    /// <summary>From so many weeks on each side there is a verdict.</summary>
    public const int Enough = 13;

    /// <summary>After how many weeks there is a verdict, once each.</summary>
    public static IReadOnlyList<int> Looks { get; } = [Enough, 26];

    /// <summary>The look that was taken last; null: none yet.</summary>
    public int? Look => Looks.Where(weeks => weeks <= After.Count).Select(weeks => (int?)weeks).LastOrDefault();

    /// <summary>The weeks that the figures stand on: of the last look, before the first one all there are.</summary>
    public IReadOnlyList<Period> Looked => Look is { } weeks ? [.. After.Take(weeks)] : After;

    /// <summary>The weeks of an improvement.</summary>
    /// <param name="calendar">The reporting calendar.</param>
    /// <param name="done">The local day on which it was done.</param>
    /// <param name="firstLinked">Start of the earliest incident that led to it; null: there is no stretch.</param>
    /// <param name="firstStored">Start of the first stored incident.</param>
    /// <param name="now">The present instant.</param>
    public static EffectWeeks Of(
        ReportingCalendar calendar, DateOnly done, DateTime? firstLinked, DateTime? firstStored, DateTime now)
    {
        var monday = calendar.StartOf(CalendarUnit.Week, done);
        var since = monday == done ? done : monday.AddDays(7);
        var until = monday;
        if (firstLinked is { } led && calendar.StartOf(CalendarUnit.Week, calendar.LocalDate(led)) is var first && first < until)
            until = first;
        var (begun, ended) = (calendar.Midnight(since), calendar.Midnight(until));
        return new(
            [
                .. calendar.WholeWeeks(new(calendar.Midnight(until.AddDays(-7 * MostBefore)), ended))
                    .Where(week => firstStored <= week.From),
            ],
            begun < now ? calendar.WholeWeeks(new(begun, now)) : []);
    }

    /// <summary>The stretch of some weeks that follow each other; null where there is none.</summary>
    public static Period? Span(IReadOnlyList<Period> weeks) => weeks.Count == 0 ? null : new(weeks[0].From, weeks[^1].To);
}
