using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>Which write, by any process, touched each part last: the key of everything that is kept.</summary>
[ReadFrom(DataParts.None)]
public sealed class PartVersionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<PartVersions> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, cancel);
    }

    /// <summary>The versions as a context sees them: inside a transaction those of its snapshot.</summary>
    public static async Task<PartVersions> ReadAsync(ReliabilityContext context, CancellationToken cancel) =>
        new(await context.PartVersions.AsNoTracking().ToListAsync(cancel));
}
