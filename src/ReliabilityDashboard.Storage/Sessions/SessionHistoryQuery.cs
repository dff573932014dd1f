using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Retention;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions by day: from the day rollups, and raw for a day that an edge of the period cuts.</summary>
public sealed class SessionHistoryQuery(IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar)
{
    /// <summary>Longest period for which release is answered together with journey, segment or platform: no rollup holds them
    /// all.</summary>
    public const int RawDays = 92;

    /// <summary>Whether the filter asks for a combination that only raw rows can answer.</summary>
    public static bool NeedsRaw(RecordFilter filter) =>
        filter.Release.Count > 0 && filter.Journey.Count + filter.Segment.Count + filter.Platform.Count > 0;

    /// <exception cref="ArgumentException">The filter needs raw rows and the period is longer than 92 days, or raw rows are needed that
    /// were dropped.</exception>
    public async Task<SessionHistory> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var ids = await FilterIds.ResolveAsync(context, filter, cancel);
        if (NeedsRaw(filter))
        {
            if (period.Length.TotalDays > RawDays + 1)
                throw new ArgumentException(
                    $"Release together with journey, segment or platform is answered for at most {RawDays} days.", nameof(period));
            return await RawAsync(context, filter, ids, period, cancel);
        }

        var (first, last) = (calendar.WholeDayFrom(period.From), calendar.LocalDate(period.To));
        if (first >= last)
            return await RawAsync(context, filter, ids, period, cancel);
        var history = new List<SessionHistory>
        {
            filter.Release.Count > 0
                ? await ReleaseDaysAsync(context, filter, ids, first, last, cancel)
                : await DaysAsync(context, filter, ids, first, last, cancel),
        };
        if (calendar.Midnight(first) > period.From)
            history.Insert(0, await RawAsync(context, filter, ids, new(period.From, calendar.Midnight(first)), cancel));
        if (calendar.Midnight(last) < period.To)
            history.Add(await RawAsync(context, filter, ids, new(calendar.Midnight(last), period.To), cancel));
        return new([.. history.SelectMany(h => h.Sessions)], [.. history.SelectMany(h => h.Users)]);
    }

    /// <summary>The start of the earliest stored session row, before filters; null where there is none.</summary>
    public async Task<DateTime?> EarliestAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var day = await context.SessionDays.OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        return day is { } first ? calendar.Midnight(first) : null;
    }

    private async Task<SessionHistory> DaysAsync(
        ReliabilityContext context, RecordFilter filter, FilterIds ids, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var days = context.SessionDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last);
        if (ids.Services is { } services)
            days = days.Where(d => services.Contains(d.ServiceId));
        if (ids.Journeys is { } journeys)
            days = days.Where(d => journeys.Contains(d.JourneyId));
        if (filter.Segment is { Count: > 0 } segments)
            days = days.Where(d => segments.Contains(d.Segment));
        if (filter.Platform is { Count: > 0 } platforms)
            days = days.Where(d => platforms.Contains(d.Platform));
        var sums = await days.GroupBy(d => d.Day)
            .OrderBy(g => g.Key)
            .Select(g => new
            {
                g.Key,
                Total = g.Sum(d => d.Total),
                CrashTotal = g.Sum(d => d.CrashTotal),
                Crashed = g.Sum(d => d.Crashed),
                ErroredTotal = g.Sum(d => d.ErroredTotal),
                Errored = g.Sum(d => d.Errored),
                AbnormalTotal = g.Sum(d => d.AbnormalTotal),
                Abnormal = g.Sum(d => d.Abnormal),
                Users = g.Sum(d => d.Users),
                CrashedUsers = g.Sum(d => d.CrashedUsers),
                WholeUsers = g.Sum(d => d.WholeUsers),
                WholeCrashedUsers = g.Sum(d => d.WholeCrashedUsers),
            })
            .ToListAsync(cancel);
        var users = new List<UserRow>();
        foreach (var day in sums)
        {
            AddUsers(users, day.Key, day.WholeUsers, day.WholeCrashedUsers, undivided: true);
            AddUsers(users, day.Key, day.Users - day.WholeUsers, day.CrashedUsers - day.WholeCrashedUsers, undivided: false);
        }
        return new(
            [
                .. sums.Select(d => new SessionSums(
                    calendar.Midnight(d.Key), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
            ],
            users
        );
    }

    private void AddUsers(List<UserRow> rows, DateOnly date, long users, long crashed, bool undivided)
    {
        if (users == 0)
            return;
        var day = calendar.Whole(CalendarUnit.Day, date);
        rows.Add(new UserRow(day.From, (int)day.Length.TotalSeconds, users, crashed, undivided));
    }

    private async Task<SessionHistory> ReleaseDaysAsync(
        ReliabilityContext context, RecordFilter filter, FilterIds ids, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var releases = filter.Release;
        var days = context.SessionReleaseDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last && releases.Contains(d.Release));
        if (ids.Services is { } services)
            days = days.Where(d => services.Contains(d.ServiceId));
        var sums = await days.GroupBy(d => d.Day)
            .OrderBy(g => g.Key)
            .Select(g => new
            {
                g.Key,
                Total = g.Sum(d => d.Total),
                CrashTotal = g.Sum(d => d.CrashTotal),
                Crashed = g.Sum(d => d.Crashed),
                ErroredTotal = g.Sum(d => d.ErroredTotal),
                Errored = g.Sum(d => d.Errored),
                AbnormalTotal = g.Sum(d => d.AbnormalTotal),
                Abnormal = g.Sum(d => d.Abnormal),
            })
            .ToListAsync(cancel);
        return new(
            [
                .. sums.Select(d => new SessionSums(
                    calendar.Midnight(d.Key), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
            ],
            []
        );
    }

    private static async Task<SessionHistory> RawAsync(
        ReliabilityContext context, RecordFilter filter, FilterIds ids, Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        if (await RawEdge.ReadAsync(context, cancel) is { } edge && from < edge.Instant)
            throw new ArgumentException(
                $"Single records are kept from {edge.FirstDay:yyyy-MM-dd} on; before it there are whole days only, by service, journey, segment and platform or by service and release.",
                nameof(period)
            );
        var rows =
            from bucket in context.SessionBuckets.AsNoTracking()
            join series in context.SessionSeries.AsNoTracking() on bucket.SeriesId equals series.Id
            where bucket.Time >= @from && bucket.Time < to
            select new { bucket, series };
        if (ids.Services is { } services)
            rows = rows.Where(r => services.Contains(r.series.ServiceId));
        if (ids.Journeys is { } journeys)
            rows = rows.Where(r => journeys.Contains(r.series.JourneyId));
        if (filter.Segment is { Count: > 0 } segments)
            rows = rows.Where(r => segments.Contains(r.series.Segment));
        if (filter.Platform is { Count: > 0 } platforms)
            rows = rows.Where(r => platforms.Contains(r.series.Platform));
        if (filter.Release is { Count: > 0 } releases)
            rows = rows.Where(r => releases.Contains(r.series.Release));
        var read = await rows.ToListAsync(cancel);
        return new([.. read.Select(r => Sums(r.bucket))], [.. read.Select(r => Users(r.bucket, r.series))]);
    }

    private static SessionSums Sums(SessionBucketEntity row) =>
        new(
            row.Time, row.Total ?? 0, Of(row, row.Crashed), row.Crashed ?? 0, Of(row, row.Errored), row.Errored ?? 0, Of(row, row.Abnormal),
            row.Abnormal ?? 0);

    // A row that does not report a part adds no sessions to that part's denominator.
    private static long Of(SessionBucketEntity row, long? part) => part is null ? 0 : row.Total ?? 0;

    private static UserRow Users(SessionBucketEntity row, SessionSeries series) =>
        new(
            row.Time, row.BucketSeconds, row.Users, row.CrashedUsers,
            series.JourneyId == 0 && series.Release.Length == 0 && series.Platform.Length == 0 && series.Segment.Length == 0);
}
