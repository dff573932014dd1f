using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Traffic and errors of one service by hour, out of the buckets that are an hour long or shorter and say both.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class HourlyTrafficQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Hour = 3_600;

    /// <summary>The hours that begin in a period, by start; an hour without such buckets is left out.</summary>
    /// <param name="service">Its name, of any case.</param>
    /// <param name="period">When.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<HourOfTraffic>> ReadAsync(string service, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (key, from, to) = (NameKey.Of(service), period.From, period.To);
        var id = await context.Services.Where(s => s.NameKey == key).Select(s => s.Id).SingleOrDefaultAsync(cancel);
        var rows = await context
            .SignalBuckets.AsNoTracking()
            .Where(b => b.ServiceId == id && b.Resource == "" && b.Time >= from && b.Time < to)
            .Where(b => b.BucketSeconds <= Hour && b.Requests != null && b.Errors != null)
            .OrderBy(b => b.Time)
            .Select(b => new { b.Time, Requests = b.Requests!.Value, Errors = b.Errors!.Value, b.ImplicitErrors, b.BucketSeconds })
            .ToListAsync(cancel);
        return
        [
            .. from row in rows
               group row by row.Time.Ticks / TimeSpan.TicksPerHour into hour
               select new HourOfTraffic(
                   hour.Sum(row => row.Requests),
                   hour.Sum(row => Math.Min(row.Requests, row.Errors + (row.ImplicitErrors ?? 0))),
                   hour.Sum(row => (long)row.BucketSeconds)) { Start = new(hour.Key * TimeSpan.TicksPerHour, DateTimeKind.Utc) },
        ];
    }
}
