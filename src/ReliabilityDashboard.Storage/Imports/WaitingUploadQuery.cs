using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Reads which files wait for somebody to look at them.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class WaitingUploadQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>All of them, the newest first.</summary>
    public async Task<IReadOnlyList<WaitingUpload>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.WaitingUploads.AsNoTracking().OrderByDescending(w => w.SavedAt).ThenBy(w => w.Upload).ToListAsync(cancel);
    }

    /// <summary>One of them, or null.</summary>
    public async Task<WaitingUpload?> FindAsync(Guid upload, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.WaitingUploads.AsNoTracking().SingleOrDefaultAsync(w => w.Upload == upload, cancel);
    }
}
