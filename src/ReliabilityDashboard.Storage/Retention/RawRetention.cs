using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Storage.Retention;

/// <summary>Drops raw sessions and signals that are older than a number of days. Their day rollups stay, each with a checksum.</summary>
/// <remarks>
/// First the edge moves: from then on imports skip what is older. Then every older day is sealed. Only then rows go, batch
/// by batch; cut off anywhere, the next run goes on and everything agrees meanwhile.
/// </remarks>
public sealed class RawRetention(
    WriteQueue queue, IDbContextFactory<ReliabilityContext> contexts, ReportingCalendar calendar, TimeProvider time)
{
    private const int BatchSize = 5_000;
    private const int DaysPerBatch = 50;

    /// <summary>Drops what is older, unless the sample organisation is loaded: what is left of it could not be removed again.</summary>
    /// <param name="rawDays">Days to keep; 0 keeps everything that is there.</param>
    /// <param name="cancel">Stops between batches.</param>
    /// <returns>How many rows were dropped.</returns>
    public async Task<long> RunAsync(int rawDays, CancellationToken cancel)
    {
        if (rawDays <= 0 || await queue.ForBatchAsync(context => MoveEdgeAsync(context, rawDays, cancel), cancel) is not { } edge)
            return 0;
        foreach (var service in await ReadAsync(context => UnsealedAsync(context, edge, cancel), cancel))
            while (await queue.ForBatchAsync(context => SealAsync(context, service, edge, cancel), cancel)) { }

        long dropped = 0;
        var sessions = await ReadAsync(
            context =>
                context
                    .SessionBuckets.Where(b => b.Time < edge.Instant)
                    .Select(b => new { b.SeriesId, b.BucketSeconds })
                    .Distinct()
                    .ToListAsync(cancel),
            cancel
        );
        foreach (var of in sessions)
            dropped += await DropAsync(
                context => context.SessionBuckets.Where(b => b.SeriesId == of.SeriesId && b.BucketSeconds == of.BucketSeconds),
                rows => rows.Select(b => b.Time), (rows, last) => rows.Where(b => b.Time <= last), Cutoff(edge, of.BucketSeconds), cancel);
        var signals = await ReadAsync(
            context =>
                context
                    .SignalBuckets.Where(b => b.Time < edge.Instant)
                    .Select(b => new
                    {
                        b.ServiceId,
                        b.Resource,
                        b.BucketSeconds,
                    })
                    .Distinct()
                    .ToListAsync(cancel),
            cancel
        );
        foreach (var of in signals)
            dropped += await DropAsync(
                context =>
                    context.SignalBuckets.Where(b =>
                        b.ServiceId == of.ServiceId && b.Resource == of.Resource && b.BucketSeconds == of.BucketSeconds
                    ),
                rows => rows.Select(b => b.Time),
                (rows, last) => rows.Where(b => b.Time <= last),
                Cutoff(edge, of.BucketSeconds),
                cancel
            );
        return dropped;
    }

    // A row that reaches over the edge stays until it does not: later rows that overlap it are still refused.
    private static DateTime Cutoff(RawEdge edge, int bucketSeconds) => edge.Instant.AddSeconds(-bucketSeconds);

    private async Task<RawEdge?> MoveEdgeAsync(ReliabilityContext context, int rawDays, CancellationToken cancel)
    {
        if (await context.SampleLoads.AnyAsync(cancel))
            return null;
        var now = time.GetUtcNow().UtcDateTime;
        var first = calendar.LocalDate(now).AddDays(-rawDays);
        var wanted = new RawEdge(calendar.Midnight(first), first);
        // It never moves back: what was dropped does not return, whatever clock, zone or setting say now.
        if (
            await RawEdge.ReadAsync(context, cancel) is { } stored
            && (stored.Instant >= wanted.Instant || stored.FirstDay > wanted.FirstDay)
        )
            return stored;
        var setting = await context.Settings.SingleOrDefaultAsync(s => s.Key == SettingKeys.RawEdge, cancel);
        if (setting is null)
            context.Settings.Add(
                setting = new Setting
                {
                    Key = SettingKeys.RawEdge,
                    Value = "",
                    SetBy = "configuration",
                }
            );
        (setting.Value, setting.SetAt) = (Json.Write(wanted), now);
        await context.SaveChangesAsync(cancel);
        return wanted;
    }

    private static async Task<List<int>> UnsealedAsync(ReliabilityContext context, RawEdge edge, CancellationToken cancel) =>
        await DaySeal
            .RolledUp(context, edge.FirstDay)
            .Where(d => !context.RetainedDays.Any(r => r.ServiceId == d.ServiceId && r.Day == d.Day))
            .Select(d => d.ServiceId)
            .Distinct()
            .ToListAsync(cancel);

    private static async Task<bool> SealAsync(ReliabilityContext context, int service, RawEdge edge, CancellationToken cancel)
    {
        var days = await DaySeal
            .RolledUp(context, edge.FirstDay)
            .Where(d => d.ServiceId == service && !context.RetainedDays.Any(r => r.ServiceId == service && r.Day == d.Day))
            .Select(d => d.Day)
            .Distinct()
            .OrderBy(d => d)
            .Take(DaysPerBatch)
            .ToListAsync(cancel);
        if (days.Count == 0)
            return false;
        await DaySeal.WriteAsync(context, service, days, await DaySeal.EarliestAsync(context, service, cancel), cancel);
        return true;
    }

    private async Task<long> DropAsync<T>(
        Func<ReliabilityContext, IQueryable<T>> of, Func<IQueryable<T>, IQueryable<DateTime>> times,
        Func<IQueryable<T>, DateTime, IQueryable<T>> upTo, DateTime cutoff, CancellationToken cancel)
    {
        long dropped = 0;
        while (true)
        {
            var rows = await queue.ForBatchAsync(
                async context =>
                {
                    var old = upTo(of(context), cutoff);
                    var batch = await times(old).OrderBy(at => at).Take(BatchSize).ToListAsync(cancel);
                    return batch.Count == 0 ? 0 : await upTo(of(context), batch[^1]).ExecuteDeleteAsync(cancel);
                },
                cancel
            );
            if (rows == 0)
                return dropped;
            dropped += rows;
        }
    }

    private async Task<T> ReadAsync<T>(Func<ReliabilityContext, Task<T>> read, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await read(context);
    }
}
