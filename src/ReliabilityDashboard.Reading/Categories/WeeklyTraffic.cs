using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Categories;

/// <summary>Tells how much was served in each week: sessions, where there are none requests.</summary>
public sealed class WeeklyTraffic(SessionScopes sessions, DailyRequestQuery requests, ReportingCalendar calendar)
{
    private static readonly Dimension[] OfRequests = [Dimension.Service, Dimension.Team];

    /// <summary>The weeks of both sides that have traffic, with it; null where neither kind has enough of them.</summary>
    /// <param name="filter">Of incidents; what sessions and requests do not have is left away.</param>
    /// <param name="earlier">Whole weeks of the one side.</param>
    /// <param name="later">Of the other.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ServedWeeks?> ReadAsync(
        RecordFilter filter, IReadOnlyList<Period> earlier, IReadOnlyList<Period> later, CancellationToken cancel)
    {
        if (earlier.Count == 0 || later.Count == 0) return null;
        var all = new Period(earlier[0].From, later[^1].To);
        var read = await sessions.OfAsync(RecordKind.Sessions.PartOf(filter), all, cancel);
        if (read is { Value.Sessions: var sums } && Weeks(TrafficKind.Sessions, sums.Select(sum => (sum.Start, sum.Total))) is { } some)
            return some;
        // A journey or a segment has sessions alone.
        if (filter[Dimension.Journey].Count + filter[Dimension.Segment].Count > 0) return null;
        var part = OfRequests.Aggregate(RecordFilter.All, (kept, dimension) => kept.With(dimension, filter[dimension]));
        var days = await requests.ReadAsync(part, calendar.LocalDate(all.From), calendar.LocalDate(all.To), cancel);
        return Weeks(TrafficKind.Requests, days.Select(day => (calendar.Midnight(day.Key), day.Value)));

        ServedWeeks? Weeks(TrafficKind kind, IEnumerable<(DateTime Start, long Count)> days)
        {
            var byDay = days.GroupBy(day => day.Start).ToDictionary(day => day.Key, day => day.Sum(one => one.Count));
            var (before, after) = (Served(earlier), Served(later));
            return Math.Min(before.Count, after.Count) >= CategoryGrowth.EnoughWeeks ? new(kind, before, after) : null;

            IReadOnlyList<(Period, long)> Served(IReadOnlyList<Period> weeks) =>
            [
                .. weeks.Select(week => (week, Days(week).Sum(day => byDay.GetValueOrDefault(day)))).Where(week => week.Item2 > 0),
            ];
        }
    }

    private IEnumerable<DateTime> Days(Period week)
    {
        for (var day = calendar.LocalDate(week.From); calendar.Midnight(day) < week.To; day = day.AddDays(1))
            yield return calendar.Midnight(day);
    }
}

/// <summary>The whole weeks of two sides in which anything was served.</summary>
/// <param name="Kind">What was.</param>
/// <param name="Earlier">The weeks of the one side, each with how much.</param>
/// <param name="Later">Of the other.</param>
public sealed record ServedWeeks(
    TrafficKind Kind, IReadOnlyList<(Period Week, long Count)> Earlier, IReadOnlyList<(Period Week, long Count)> Later)
{
    /// <summary>How much was served, by week.</summary>
    public (IReadOnlyList<long> Before, IReadOnlyList<long> After) Counts =>
        ([.. Earlier.Select(week => week.Count)], [.. Later.Select(week => week.Count)]);
}
