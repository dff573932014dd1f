using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Reads which files are kept as they came.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class KeptFileQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The file of these bytes; null where it is not kept, or not whole.</summary>
    public async Task<KeptFile?> FindAsync(string sha256, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.KeptFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256 && f.Complete, cancel);
    }

    /// <summary>Whether a file came for the last time before an instant.</summary>
    public async Task<bool> AnyBeforeAsync(DateTime before, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.KeptFiles.AnyAsync(f => f.KeptAt < before, cancel);
    }
}
