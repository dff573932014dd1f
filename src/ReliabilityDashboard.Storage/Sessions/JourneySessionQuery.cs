using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions of every journey over some local days.</summary>
[ReadFrom(DataParts.Sessions | DataParts.Journeys)]
public sealed class JourneySessionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By name of the journey; one without a session is left out.</summary>
    public async Task<IReadOnlyDictionary<string, long>> SinceAsync(DateOnly first, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Journeys.AsNoTracking().Select(j => new { j.Id, j.Name })
            .ToDictionaryAsync(j => j.Id, j => j.Name, cancel);
        var sums = await context.SessionDays.AsNoTracking().Where(d => d.Day >= first)
            .GroupBy(d => d.JourneyId).Select(g => new { g.Key, Total = g.Sum(d => d.Total) }).ToListAsync(cancel);
        return sums.Where(sum => names.ContainsKey(sum.Key))
            .ToDictionary(sum => names[sum.Key], sum => sum.Total, StringComparer.OrdinalIgnoreCase);
    }
}
