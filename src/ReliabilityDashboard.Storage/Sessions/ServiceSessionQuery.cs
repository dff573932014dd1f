using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>The share of the sessions of every service that did not crash, from the day rollups.</summary>
[ReadFrom(DataParts.Sessions | DataParts.Services)]
public sealed class ServiceSessionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By name of the service; one without sessions that tell of crashes is left out.</summary>
    /// <param name="first">The first local day.</param>
    /// <param name="last">The last one, itself in.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, Measured>> CrashFreeAsync(DateOnly first, DateOnly last, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var sums = await context.SessionDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last && d.CrashTotal > 0)
            .GroupBy(d => d.ServiceId)
            .Select(g => new { g.Key, Total = g.Sum(d => d.CrashTotal), Crashed = g.Sum(d => d.Crashed) })
            .ToListAsync(cancel);
        return sums.Where(sum => names.ContainsKey(sum.Key)).ToDictionary(
            sum => names[sum.Key], sum => Measured.Share(sum.Total - sum.Crashed, sum.Total), StringComparer.OrdinalIgnoreCase);
    }
}
