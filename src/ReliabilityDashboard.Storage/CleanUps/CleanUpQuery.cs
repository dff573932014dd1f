using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.CleanUps;

/// <summary>Reads what was said of many incidents at once.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class CleanUpQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Those since an instant, the newest first, without what they said of each.</summary>
    public async Task<IReadOnlyList<CleanUp>> SinceAsync(DateTime since, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.CleanUps.AsNoTracking().Where(c => c.At > since).OrderByDescending(c => c.Id).ToListAsync(cancel);
    }
}
