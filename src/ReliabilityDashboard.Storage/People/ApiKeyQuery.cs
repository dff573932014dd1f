using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Reads the keys of programs.</summary>
[ReadFrom(DataParts.People)]
public sealed class ApiKeyQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The key of a hash, expired and revoked ones too; null where there is none. Asked at every call, so that a revoked key is of
    /// no use from that moment on.</summary>
    public async Task<ApiKeyEntity?> FindAsync(string hash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, cancel);
    }

    /// <summary>All keys, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyEntity>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ApiKeys.AsNoTracking().OrderByDescending(k => k.Id).ToListAsync(cancel);
    }
}
