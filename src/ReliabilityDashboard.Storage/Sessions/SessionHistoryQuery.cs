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

    /// <summary>The sessions; a refusal where raw rows are needed for more than 92 days, or such that were dropped.</summary>
    public async Task<OrRefusal<SessionHistory>> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var asked = await SessionDimensions.ResolveAsync(context, filter, cancel);
        if (NeedsRaw(filter))
            return period.Length.TotalDays > RawDays + 1 ? TooLong : await RawAsync(context, asked, period, cancel);

        var (first, last) = (calendar.WholeDayFrom(period.From), calendar.LocalDate(period.To));
        if (first >= last)
            return await RawAsync(context, asked, period, cancel);
        var days = filter[Dimension.Release].Count > 0
            ? await ReleaseDaysAsync(context, asked, first, last, cancel)
            : await DaysAsync(context, asked, first, last, cancel);
        var (head, tail) = (new Period(period.From, calendar.Midnight(first)), new Period(calendar.Midnight(last), period.To));
        var (begun, ended) = (await CutAsync(context, asked, head, cancel), await CutAsync(context, asked, tail, cancel));
        if ((begun.Refusal ?? ended.Refusal) is { } refusal)
            return refusal;
        SessionHistory[] parts = [begun.Value!, days, ended.Value!];
        return new SessionHistory([.. parts.SelectMany(part => part.Sessions)], [.. parts.SelectMany(part => part.Users)]);
    }

    /// <summary>The start of the earliest stored session row, before filters; null where there is none.</summary>
    public async Task<DateTime?> EarliestAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var day = await context.SessionDays.OrderBy(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        return day is { } first ? calendar.Midnight(first) : null;
    }

    private static Refusal TooLong { get; } =
        new("from", $"Release together with journey, segment or platform is answered for at most {RawDays} days.");

    /// <summary>Whether the filter asks for a combination that only raw rows can answer.</summary>
    private static bool NeedsRaw(RecordFilter filter) =>
        filter[Dimension.Release].Count > 0
        && filter[Dimension.Journey].Count + filter[Dimension.Segment].Count + filter[Dimension.Platform].Count > 0;

    private async Task<SessionHistory> DaysAsync(
        ReliabilityContext context, ResolvedFilter filter, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var days = SessionDimensions.Days.Apply(context.SessionDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last), filter);
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
                ShiftedUsers = g.Sum(d => d.ShiftedUsers),
                WholeShiftedUsers = g.Sum(d => d.WholeShiftedUsers),
            })
            .ToListAsync(cancel);
        var users = new List<UserRow>();
        foreach (var day in sums)
        {
            AddUsers(users, day.Key, day.WholeUsers, day.WholeCrashedUsers, day.WholeShiftedUsers, undivided: true);
            AddUsers(
                users, day.Key, day.Users - day.WholeUsers, day.CrashedUsers - day.WholeCrashedUsers,
                day.ShiftedUsers - day.WholeShiftedUsers, undivided: false);
        }
        return new(
            [
                .. sums.Select(d => new SessionSums(
                    calendar.Midnight(d.Key), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
            ],
            users
        );
    }

    private void AddUsers(List<UserRow> rows, DateOnly date, long users, long crashed, long shifted, bool undivided)
    {
        if (users == 0)
            return;
        var day = calendar.Whole(CalendarUnit.Day, date);
        rows.Add(new UserRow(day.From, (int)day.Length.TotalSeconds, users, crashed, undivided) { OfAnotherZone = shifted > 0 });
    }

    private async Task<SessionHistory> ReleaseDaysAsync(
        ReliabilityContext context, ResolvedFilter filter, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        var days = SessionDimensions.ReleaseDays.Apply(
            context.SessionReleaseDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last), filter);
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
                ShiftedUsers = g.Sum(d => d.ShiftedUsers),
            })
            .ToListAsync(cancel);
        var users = new List<UserRow>();
        foreach (var day in sums) AddUsers(users, day.Key, day.Users, day.CrashedUsers, day.ShiftedUsers, undivided: false);
        return new(
            [
                .. sums.Select(d => new SessionSums(
                    calendar.Midnight(d.Key), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
            ],
            users
        );
    }

    /// <summary>The part of a day that an edge of the period cuts off; nothing where the edge is a midnight.</summary>
    private static async Task<OrRefusal<SessionHistory>> CutAsync(
        ReliabilityContext context, ResolvedFilter filter, Period part, CancellationToken cancel) =>
        part.Length > TimeSpan.Zero ? await RawAsync(context, filter, part, cancel) : new SessionHistory([], []);

    private static async Task<OrRefusal<SessionHistory>> RawAsync(
        ReliabilityContext context, ResolvedFilter filter, Period period, CancellationToken cancel)
    {
        var (from, to) = (period.From, period.To);
        if (await RawEdge.ReadAsync(context, cancel) is { } edge && from < edge.Instant)
            return edge.Refusal;
        var rows =
            from bucket in context.SessionBuckets.AsNoTracking()
            join series in SessionDimensions.Series.Apply(context.SessionSeries.AsNoTracking(), filter) on bucket.SeriesId equals series.Id
            where bucket.Time >= @from && bucket.Time < to
            select new { bucket, series };
        var read = await rows.ToListAsync(cancel);
        return new SessionHistory([.. read.Select(r => Sums(r.bucket))], [.. read.Select(r => Users(r.bucket, r.series))]);
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

/// <summary>Sessions and daily users of a period and filter, one sum a local day at most twice (undivided and divided user rows).</summary>
public sealed record SessionHistory(IReadOnlyList<SessionSums> Sessions, IReadOnlyList<UserRow> Users);
