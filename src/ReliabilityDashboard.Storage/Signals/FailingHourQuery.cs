using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Hours in which a service failed often, out of the buckets that are an hour long or shorter.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class FailingHourQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Hour = 3_600;

    /// <summary>Those that begin in a stretch, by service and begin.</summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="to">UTC instant.</param>
    /// <param name="errors">Errors of the hour at least.</param>
    /// <param name="share">Errors over requests at least.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<FailingHour>> ReadAsync(
        DateTime from, DateTime to, long errors, double share, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var buckets = context.SignalBuckets.AsNoTracking()
            .Where(b => b.Resource == "" && b.Time >= from && b.Time <= to && b.BucketSeconds <= Hour)
            .Where(b => b.Requests > 0 && b.Errors != null);
        // An hour has that share only where a bucket of it has.
        var bad = await buckets.Where(b => b.Errors > 0 && b.Errors >= share * b.Requests)
            .Select(b => new { b.ServiceId, b.Time }).ToListAsync(cancel);
        var found = new List<FailingHour>();
        foreach (var service in bad.GroupBy(b => b.ServiceId, b => HourOf(b.Time)).OrderBy(service => service.Key))
        {
            var (hours, first, end) = (service.ToHashSet(), service.Min(), service.Max().AddHours(1));
            var rows = buckets.Where(b => b.ServiceId == service.Key && b.Time >= first && b.Time < end)
                .OrderBy(b => b.Time)
                .Select(b => new { b.Time, Requests = b.Requests!.Value, Errors = b.Errors!.Value, b.LatencyOk, b.LatencyFailed });
            // Read row by row: most of them lie in hours that nobody asks about.
            var kept = new Dictionary<DateTime, Sum>();
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
                if (HourOf(row.Time) is var hour && hours.Contains(hour))
                    kept[hour] = kept.GetValueOrDefault(hour).With(row.Requests, row.Errors, row.LatencyOk, row.LatencyFailed);
            found.AddRange(
                from hour in kept
                where hour.Value.Errors >= errors && hour.Value.Errors >= share * hour.Value.Requests
                orderby hour.Key
                select new FailingHour(
                    names[service.Key], hour.Key, hour.Value.Requests, hour.Value.Errors,
                    LatencyPercentile.Of(hour.Value.Ok, 0.5), LatencyPercentile.Of(hour.Value.Failed, 0.5)));
        }
        return found;
    }

    private static DateTime HourOf(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerHour));

    private readonly record struct Sum(long Requests, long Errors, LatencyHistogram? Ok, LatencyHistogram? Failed)
    {
        public Sum With(long requests, long errors, string? ok, string? failed) =>
            new(Requests + requests, Errors + errors, Merged(Ok, ok), Merged(Failed, failed));

        private static LatencyHistogram? Merged(LatencyHistogram? sum, string? more) =>
            LatencyHistogram.Stored(more) is not { } read ? sum : sum?.Merge(read) ?? read;
    }
}
