using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>Growth found in traffic itself that nobody reported: offered, never assumed.</summary>
public sealed class GrowthReader(
    ServiceDaysQuery days, HistoryCache cache, AnswerCache answers, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>What a filter of changes finds in a period, the newest first.</summary>
    public async Task<IReadOnlyList<OfferedGrowth>> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        // What was found in traffic has no source, no strategy, and nobody wrote it.
        if (filter.Asked.Any(asked => asked.Dimension != Dimension.Service && asked.Dimension != Dimension.Team)) return [];
        var history = await cache.GetAsync(cancel);
        var resolved = history.Names.Resolve(filter);
        var found = await FoundAsync(period, cancel);
        return
        [
            .. found.Where(one => resolved.Dimensions.All(wanted => wanted.Values.Contains(one.Service, StringComparer.OrdinalIgnoreCase)))
                .Where(one => !history.Changes.Any(change => IsReported(change, one)))
                .OrderByDescending(one => one.At).ThenBy(one => one.Service, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private async Task<IReadOnlyList<OfferedGrowth>> FoundAsync(Period period, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var first = calendar.LocalDate(period.From);
        // Of whole days alone it can be told how far they stand out.
        var last = calendar.LocalDate(period.To < now ? period.To.AddTicks(-1) : now);
        if (calendar.Midnight(last.AddDays(1)) > now) last = last.AddDays(-1);
        return await answers.GetAsync(
            $"growth found in traffic {first:o} {last:o}", PartsRead.By<ServiceDaysQuery>(), Kept.AsLongAsTrue,
            () => FindAsync(first, last), cancel);
    }

    private async Task<IReadOnlyList<OfferedGrowth>> FindAsync(DateOnly first, DateOnly last)
    {
        if (last < first) return [];
        var sums = await days.ReadAsync(first.AddDays(-TrafficGrowth.DaysBefore), last, null, latency: false, CancellationToken.None);
        List<OfferedGrowth> found = [];
        foreach (var (service, own) in sums)
        {
            var requests = new Dictionary<DateOnly, long>();
            foreach (var day in own.Where(day => day.Requests > 0)) requests[calendar.LocalDate(day.Start)] = day.Requests!.Value;
            found.AddRange(
                TrafficGrowth.Find(requests, first, last).Select(stretch => new OfferedGrowth(
                    service, calendar.Midnight(stretch.First), calendar.Midnight(stretch.Last.AddDays(1)), stretch.Ratio)));
        }
        return found;
    }

    private static bool IsReported(Change change, OfferedGrowth found) =>
        change.Kind == ChangeKind.Growth && change.At < found.EndedAt
        && change.LastsUntil() > found.At
        && (change.Service is null || change.Service.Equals(found.Service, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Growth that nobody reported.</summary>
/// <param name="Service">Whose traffic grew.</param>
/// <param name="At">UTC begin of the first day.</param>
/// <param name="EndedAt">UTC end of the last one.</param>
/// <param name="Ratio">Of the day that stands out most: its requests over the median of that weekday in the eight weeks before.</param>
public sealed record OfferedGrowth(string Service, DateTime At, DateTime EndedAt, double Ratio)
{
    /// <summary>What it is called once it is accepted.</summary>
    public string Title => $"Growth found in traffic: {Typography.Number(Ratio, 1)} times the usual requests";
}
