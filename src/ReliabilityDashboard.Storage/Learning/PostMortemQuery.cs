using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Reads one post-mortem whole.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class PostMortemQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The post-mortem, or null where there is none of this id.</summary>
    public async Task<StoredPostMortem?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await PostMortemRows.LoadAsync(context, id, cancel) is { } found ? PostMortemRows.Read(found) : null;
    }

    /// <summary>Whole post-mortems, the newest first, that were begun before one of them.</summary>
    public async Task<IReadOnlyList<StoredPostMortem>> BeforeAsync(long? id, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return
        [
            .. (
                await PostMortemRows
                    .AllOf(context)
                    .Where(p => id == null || p.Id < id)
                    .OrderByDescending(p => p.Id)
                    .Take(take)
                    .AsNoTracking()
                    .ToListAsync(cancel)
            ).Select(PostMortemRows.Read),
        ];
    }
}
