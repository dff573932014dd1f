using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Observed buckets of calls in which something stands out; those that begin in a stretch, both ends in, by begin.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class CallBucketQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Hour = 3_600;

    /// <summary>Those in which much was repeated and failed.</summary>
    /// <param name="from">UTC instant.</param>
    /// <param name="to">UTC instant.</param>
    /// <param name="calls">Calls at least.</param>
    /// <param name="retryShare">Repeated calls over calls at least.</param>
    /// <param name="errorShare">Failed calls over calls at least.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<RetriedBucket>> RetriedAsync(
        DateTime from, DateTime to, long calls, double retryShare, double errorShare, CancellationToken cancel)
    {
        var rows = await ReadAsync(
            from, to, d => d.Calls >= calls && d.Retries >= retryShare * d.Calls && d.Errors >= errorShare * d.Calls, cancel);
        return
        [
            .. rows.Select(row => new RetriedBucket(
                row.Call, row.Bucket.ObservedAt, EndOf(row.Bucket), row.Bucket.Calls!.Value, row.Bucket.Retries!.Value,
                row.Bucket.Errors!.Value)),
        ];
    }

    /// <summary>Those in which a circuit breaker opened.</summary>
    public async Task<IReadOnlyList<OpenedBreaker>> OpenedAsync(DateTime from, DateTime to, CancellationToken cancel) =>
    [
        .. (await ReadAsync(from, to, d => d.BreakerOpens > 0, cancel))
            .Select(row => new OpenedBreaker(row.Call, row.Bucket.ObservedAt, EndOf(row.Bucket))),
    ];

    private async Task<IReadOnlyList<(CallName Call, DependencyEntity Bucket)>> ReadAsync(
        DateTime from, DateTime to, Expression<Func<DependencyEntity, bool>> stands, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var rows = await context
            .Dependencies.AsNoTracking()
            .Where(d => d.Origin == DependencyOrigin.Observed && d.ObservedAt >= from && d.ObservedAt <= to)
            .Where(stands)
            .OrderBy(d => d.ObservedAt)
            .ThenBy(d => d.Id)
            .ToListAsync(cancel);
        return [.. rows.Select(row => (new CallName(names[row.CallerId], names[row.CalleeId]), row))];
    }

    private static DateTime EndOf(DependencyEntity bucket) => bucket.ObservedAt.AddSeconds(bucket.BucketSeconds ?? Hour);
}
