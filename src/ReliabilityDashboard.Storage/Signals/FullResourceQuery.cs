using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Buckets in which a resource was full.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class FullResourceQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Those that begin in a stretch, both ends in, by begin.</summary>
    /// <param name="services">Whose resources, by name of any case.</param>
    /// <param name="from">UTC instant.</param>
    /// <param name="to">UTC instant.</param>
    /// <param name="critical">From which utilisation on, a fraction.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<FullBucket>> ReadAsync(
        IReadOnlyCollection<string> services, DateTime from, DateTime to, double critical, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var keys = services.Select(NameKey.Of).Distinct().ToList();
        var names = await context.Services.AsNoTracking().Where(s => keys.Contains(s.NameKey))
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var ids = names.Keys.ToList();
        var rows = await context
            .SignalBuckets.AsNoTracking()
            .Where(b => ids.Contains(b.ServiceId) && b.Time >= from && b.Time <= to && b.Utilisation >= critical)
            .OrderBy(b => b.Time)
            .Select(b => new { b.ServiceId, b.Resource, b.Time, b.BucketSeconds, Utilisation = b.Utilisation!.Value })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new FullBucket(
                names[row.ServiceId], row.Resource, row.Time, row.Time.AddSeconds(row.BucketSeconds), row.Utilisation)),
        ];
    }
}
