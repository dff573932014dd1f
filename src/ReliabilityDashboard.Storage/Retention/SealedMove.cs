using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>Moves days whose raw rows were dropped from one service to another; they can only be added up, not made anew.</summary>
internal static class SealedMove
{
    /// <summary>Adds the days before the edge of one service to those of another, inside the open transaction.</summary>
    public static async Task RunAsync(ReliabilityContext context, int from, int to, RawEdge edge, CancellationToken cancel)
    {
        var first = edge.FirstDay;
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO session_days (day, service_id, journey_id, segment, platform, rows, total, crash_total, crashed, errored_total,
                errored, abnormal_total, abnormal, users, crashed_users, shifted_users, whole_users, whole_crashed_users,
                whole_shifted_users)
            SELECT day, {to}, journey_id, segment, platform, rows, total, crash_total, crashed, errored_total, errored, abnormal_total,
                abnormal, users, crashed_users, shifted_users, whole_users, whole_crashed_users, whole_shifted_users
            FROM session_days WHERE service_id = {from} AND day < {first}
            ON CONFLICT (service_id, day, journey_id, segment, platform) DO UPDATE SET rows = session_days.rows + excluded.rows,
                total = session_days.total + excluded.total,
                crash_total = session_days.crash_total + excluded.crash_total, crashed = session_days.crashed + excluded.crashed,
                errored_total = session_days.errored_total + excluded.errored_total, errored = session_days.errored + excluded.errored,
                abnormal_total = session_days.abnormal_total + excluded.abnormal_total,
                    abnormal = session_days.abnormal + excluded.abnormal,
                users = session_days.users + excluded.users, crashed_users = session_days.crashed_users + excluded.crashed_users,
                shifted_users = session_days.shifted_users + excluded.shifted_users,
                whole_shifted_users = session_days.whole_shifted_users + excluded.whole_shifted_users,
                whole_users = session_days.whole_users + excluded.whole_users,
                    whole_crashed_users = session_days.whole_crashed_users + excluded.whole_crashed_users
            """, cancel);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO session_release_days (day, service_id, release, rows, total, crash_total, crashed, errored_total, errored,
                abnormal_total, abnormal, users, crashed_users, shifted_users)
            SELECT day, {to}, release, rows, total, crash_total, crashed, errored_total, errored, abnormal_total, abnormal, users,
                crashed_users, shifted_users
                FROM session_release_days WHERE service_id = {from} AND day < {first}
            ON CONFLICT (service_id, day, release) DO UPDATE SET rows = session_release_days.rows + excluded.rows,
                total = session_release_days.total + excluded.total,
                crash_total = session_release_days.crash_total + excluded.crash_total,
                    crashed = session_release_days.crashed + excluded.crashed,
                errored_total = session_release_days.errored_total + excluded.errored_total,
                    errored = session_release_days.errored + excluded.errored,
                abnormal_total = session_release_days.abnormal_total + excluded.abnormal_total,
                    abnormal = session_release_days.abnormal + excluded.abnormal,
                users = session_release_days.users + excluded.users,
                    crashed_users = session_release_days.crashed_users + excluded.crashed_users,
                    shifted_users = session_release_days.shifted_users + excluded.shifted_users
            """, cancel);
        await SignalsAsync(context, from, to, first, cancel);
        await SealsAsync(context, from, to, cancel);
    }

    private static async Task SignalsAsync(ReliabilityContext context, int from, int to, DateOnly first, CancellationToken cancel)
    {
        var own = await context.SignalDays.Where(d => d.ServiceId == to && d.Day < first).ToDictionaryAsync(d => d.Day, cancel);
        foreach (var moved in await context.SignalDays.AsNoTracking().Where(d => d.ServiceId == from && d.Day < first).ToListAsync(cancel))
        {
            if (!own.TryGetValue(moved.Day, out var day)) context.SignalDays.Add(day = new SignalDay { ServiceId = to, Day = moved.Day });
            (day.Requests, day.Errors, day.ImplicitErrors) = (
                Sum(day.Requests, moved.Requests), Sum(day.Errors, moved.Errors), Sum(day.ImplicitErrors, moved.ImplicitErrors));
            day.ErrorRequests += moved.ErrorRequests;
            day.ImplicitRequests += moved.ImplicitRequests;
            day.RequestSeconds += moved.RequestSeconds;
            (day.LatencyOk, day.LatencyFailed) = (Merge(day.LatencyOk, moved.LatencyOk), Merge(day.LatencyFailed, moved.LatencyFailed));
        }
        var filled = await context
            .UtilisationDays.Where(d => d.ServiceId == to && d.Day < first)
            .ToDictionaryAsync(d => (d.Resource, d.Day), cancel);
        foreach (
            var moved in await context.UtilisationDays.AsNoTracking().Where(d => d.ServiceId == from && d.Day < first).ToListAsync(cancel))
        {
            if (!filled.TryGetValue((moved.Resource, moved.Day), out var day))
                context.UtilisationDays.Add(day = new UtilisationDay { ServiceId = to, Resource = moved.Resource, Day = moved.Day });
            // Percentiles cannot be added up: of two the higher one warns earlier.
            (day.N, day.P95, day.Max) = (day.N + moved.N, Math.Max(day.P95, moved.P95), Math.Max(day.Max, moved.Max));
        }
        await context.SaveChangesAsync(cancel);
    }

    private static async Task SealsAsync(ReliabilityContext context, int from, int to, CancellationToken cancel)
    {
        var gone = await context.RetainedDays.Where(d => d.ServiceId == from).ToListAsync(cancel);
        context.RetainedDays.RemoveRange(gone);
        await context.SaveChangesAsync(cancel);
        if (gone.Count > 0) await DaySeal.WriteAsync(context, to, gone.ConvertAll(d => d.Day), gone.Min(d => d.Earliest), cancel);
        // Days that only the other had may have changed too.
        var own = await context.RetainedDays.Where(d => d.ServiceId == to).Select(d => d.Day).ToListAsync(cancel);
        if (own.Count > 0) await DaySeal.WriteAsync(context, to, own, null, cancel);
    }

    private static long? Sum(long? sum, long? more) => more is null ? sum : sum is { } before ? before + more : more;

    private static string? Merge(string? text, string? more)
    {
        if (text is null || more is null) return text ?? more;
        return LatencyHistogram.Stored(text)!.Merge(LatencyHistogram.Stored(more)!).ToString();
    }
}
