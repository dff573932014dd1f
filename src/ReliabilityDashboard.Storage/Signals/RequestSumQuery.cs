using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Requests of every service over some local days.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class RequestSumQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By name of the service; one without a reported request is left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SinceAsync(DateOnly first, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var sums = await context.SignalDays.AsNoTracking().Where(d => d.Day >= first && d.Requests != null)
            .GroupBy(d => d.ServiceId).Select(g => new { g.Key, Requests = g.Sum(d => d.Requests!.Value) }).ToListAsync(cancel);
        return sums.ToDictionary(sum => names[sum.Key], sum => sum.Requests, StringComparer.OrdinalIgnoreCase);
    }
}
