using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>What one service was asked and how much failed, from stored rows of an hour or less.</summary>
[ReadFrom(DataParts.Signals | DataParts.Sessions | DataParts.Services)]
public sealed class ServiceTrafficQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Hour = 3600;

    /// <summary>Requests and the failures that users see, by time; rows that report no errors are none.</summary>
    public async Task<IReadOnlyList<TrafficBucket>> SignalsAsync(string service, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (id, from, to) = (await IdAsync(context, service, cancel), period.From, period.To);
        return await context.SignalBuckets.AsNoTracking()
            .Where(b => b.ServiceId == id && b.Resource == "" && b.Time >= from && b.Time < to && b.BucketSeconds <= Hour)
            .Where(b => b.Requests != null && b.Errors != null)
            .OrderBy(b => b.Time)
            .Select(b => new TrafficBucket(b.Time, b.BucketSeconds, b.Requests!.Value, b.Errors!.Value + (b.ImplicitErrors ?? 0)))
            .ToListAsync(cancel);
    }

    /// <summary>Sessions and crashes over all series, by time; rows that report no crashes are none.</summary>
    public async Task<IReadOnlyList<TrafficBucket>> SessionsAsync(string service, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (id, from, to) = (await IdAsync(context, service, cancel), period.From, period.To);
        var series = await context.SessionSeries.AsNoTracking().Where(s => s.ServiceId == id).Select(s => s.Id).ToListAsync(cancel);
        var sums = await context.SessionBuckets.AsNoTracking()
            .Where(b => series.Contains(b.SeriesId) && b.Time >= from && b.Time < to && b.BucketSeconds <= Hour)
            .Where(b => b.Total != null && b.Crashed != null)
            .GroupBy(b => new { b.Time, b.BucketSeconds })
            .Select(g => new { g.Key.Time, g.Key.BucketSeconds, All = g.Sum(b => b.Total!.Value), Crashed = g.Sum(b => b.Crashed!.Value) })
            .ToListAsync(cancel);
        return [.. sums.OrderBy(sum => sum.Time).Select(sum => new TrafficBucket(sum.Time, sum.BucketSeconds, sum.All, sum.Crashed))];
    }

    private static Task<int> IdAsync(ReliabilityContext context, string service, CancellationToken cancel)
    {
        var key = NameKey.Of(service);
        return context.Services.Where(s => s.NameKey == key).Select(s => s.Id).SingleOrDefaultAsync(cancel);
    }
}
