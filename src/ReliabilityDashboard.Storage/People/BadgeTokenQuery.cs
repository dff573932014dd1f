using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Reads the tokens of badges that still open something.</summary>
[ReadFrom(DataParts.People)]
public sealed class BadgeTokenQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The service whose badge a token opens; null where it opens none, or no longer. Asked at every look.</summary>
    public async Task<string?> ServiceAsync(string hash, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.BadgeTokens.Where(one => one.Hash == hash && one.RevokedAt == null).Select(one => one.Service)
            .SingleOrDefaultAsync(cancel);
    }

    /// <summary>All that open something, the newest first.</summary>
    public async Task<IReadOnlyList<BadgeToken>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.BadgeTokens.AsNoTracking().Where(one => one.RevokedAt == null).OrderByDescending(one => one.Id)
            .ToListAsync(cancel);
    }
}
