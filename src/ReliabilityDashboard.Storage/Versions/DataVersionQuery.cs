using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>How often anything was written, by any process: the key of every cache.</summary>
public sealed class DataVersionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<long> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.DataVersions.Select(v => v.Version).SingleAsync(cancel);
    }
}
