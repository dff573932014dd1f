using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions by day: from the day rollups, and raw for a day that an edge of the period cuts.</summary>
// Services and journeys for the names that a filter asks for, settings for the edge before which raw rows were dropped.
[ReadFrom(DataParts.Sessions | DataParts.Services | DataParts.Journeys | DataParts.Settings)]
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
        var days = await SumAsync(
            filter[Dimension.Release].Count > 0 ? ReleaseDays(context, asked, first, last) : Days(context, asked, first, last), cancel);
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

    private static IQueryable<Day> Days(ReliabilityContext context, ResolvedFilter filter, DateOnly first, DateOnly last) =>
        SessionDimensions.Days
            .Apply(context.SessionDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last), filter)
            .Select(d => new Day
            {
                Date = d.Day, Total = d.Total, CrashTotal = d.CrashTotal, Crashed = d.Crashed, ErroredTotal = d.ErroredTotal,
                Errored = d.Errored, AbnormalTotal = d.AbnormalTotal, Abnormal = d.Abnormal, Users = d.Users,
                CrashedUsers = d.CrashedUsers, WholeUsers = d.WholeUsers, WholeCrashedUsers = d.WholeCrashedUsers,
                ShiftedUsers = d.ShiftedUsers, WholeShiftedUsers = d.WholeShiftedUsers,
            });

    // No row of a release is undivided.
    private static IQueryable<Day> ReleaseDays(ReliabilityContext context, ResolvedFilter filter, DateOnly first, DateOnly last) =>
        SessionDimensions.ReleaseDays
            .Apply(context.SessionReleaseDays.AsNoTracking().Where(d => d.Day >= first && d.Day < last), filter)
            .Select(d => new Day
            {
                Date = d.Day, Total = d.Total, CrashTotal = d.CrashTotal, Crashed = d.Crashed, ErroredTotal = d.ErroredTotal,
                Errored = d.Errored, AbnormalTotal = d.AbnormalTotal, Abnormal = d.Abnormal, Users = d.Users,
                CrashedUsers = d.CrashedUsers, WholeUsers = 0, WholeCrashedUsers = 0, ShiftedUsers = d.ShiftedUsers, WholeShiftedUsers = 0,
            });

    private async Task<SessionHistory> SumAsync(IQueryable<Day> days, CancellationToken cancel)
    {
        var sums = await days.GroupBy(d => d.Date)
            .OrderBy(g => g.Key)
            .Select(g => new Day
            {
                Date = g.Key,
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
            AddUsers(users, day.Date, day.WholeUsers, day.WholeCrashedUsers, day.WholeShiftedUsers, undivided: true);
            AddUsers(
                users, day.Date, day.Users - day.WholeUsers, day.CrashedUsers - day.WholeCrashedUsers,
                day.ShiftedUsers - day.WholeShiftedUsers, undivided: false);
        }
        return new(
            [
                .. sums.Select(d => new SessionSums(
                    calendar.Midnight(d.Date), d.Total, d.CrashTotal, d.Crashed, d.ErroredTotal, d.Errored, d.AbnormalTotal, d.Abnormal)),
            ],
            users);
    }

    private void AddUsers(List<UserRow> rows, DateOnly date, long users, long crashed, long shifted, bool undivided)
    {
        if (users == 0)
            return;
        var day = calendar.Whole(CalendarUnit.Day, date);
        rows.Add(new UserRow(day.From, (int)day.Length.TotalSeconds, users, crashed, undivided) { OfAnotherZone = shifted > 0 });
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

    /// <summary>A local day of either rollup.</summary>
    private sealed record Day
    {
        public required DateOnly Date { get; init; }
        public required long Total { get; init; }
        public required long CrashTotal { get; init; }
        public required long Crashed { get; init; }
        public required long ErroredTotal { get; init; }
        public required long Errored { get; init; }
        public required long AbnormalTotal { get; init; }
        public required long Abnormal { get; init; }
        public required long Users { get; init; }
        public required long CrashedUsers { get; init; }
        public required long WholeUsers { get; init; }
        public required long WholeCrashedUsers { get; init; }
        public required long ShiftedUsers { get; init; }
        public required long WholeShiftedUsers { get; init; }
    }
}

/// <summary>Sessions and daily users of a period and filter, one sum a local day at most twice (undivided and divided user rows).</summary>
public sealed record SessionHistory(IReadOnlyList<SessionSums> Sessions, IReadOnlyList<UserRow> Users);
