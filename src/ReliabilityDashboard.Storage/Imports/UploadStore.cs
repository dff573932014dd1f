using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Files that were sent and wait for their run, piece by piece. A run that ends takes its file with it.</summary>
public sealed class UploadStore(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, TimeProvider time)
{
    /// <summary>Saves one piece, committed before this returns.</summary>
    public Task SaveAsync(Guid upload, int number, byte[] content, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            context =>
            {
                context.UploadPieces.Add(
                    new UploadPiece
                    {
                        Upload = upload,
                        Number = number,
                        SavedAt = time.GetUtcNow().UtcDateTime,
                        Content = content,
                    }
                );
                return context.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>Reads one piece, or null.</summary>
    public byte[]? Piece(Guid upload, int number)
    {
        using var context = contexts.CreateDbContext();
        return context.UploadPieces.Where(p => p.Upload == upload && p.Number == number).Select(p => p.Content).SingleOrDefault();
    }

    /// <summary>Lets a file wait for somebody to look at it.</summary>
    public Task HoldAsync(WaitingUpload waiting, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            context =>
            {
                waiting.SavedAt = time.GetUtcNow().UtcDateTime;
                context.WaitingUploads.Add(waiting);
                return context.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>Nobody has to look at a file any more; its bytes go unless a run needs them.</summary>
    /// <returns>Whether it waited.</returns>
    public async Task<bool> ReleaseAsync(Guid upload, CancellationToken cancel)
    {
        var released = await queue.ForBookkeepingAsync(
            context => context.WaitingUploads.Where(w => w.Upload == upload).ExecuteDeleteAsync(cancel), cancel);
        await DiscardAsync(upload, cancel);
        return released > 0;
    }

    /// <summary>Lets go what nobody looked at since an instant.</summary>
    public async Task LetGoAsync(DateTime before, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        foreach (var old in await context.WaitingUploads.Where(w => w.SavedAt < before).Select(w => w.Upload).ToListAsync(cancel))
            await ReleaseAsync(old, cancel);
    }

    /// <summary>Deletes a file unless a run needs it or somebody is to look at it.</summary>
    public Task DiscardAsync(Guid upload, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(context => Unneeded(context).Where(p => p.Upload == upload).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Deletes what a crash left lying here: files that nothing needs whose last piece is older than an instant.</summary>
    public Task SweepAsync(DateTime before, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            context =>
                Unneeded(context)
                    .Where(p => !context.UploadPieces.Any(q => q.Upload == p.Upload && q.SavedAt >= before))
                    .ExecuteDeleteAsync(cancel),
            cancel
        );

    private static IQueryable<UploadPiece> Unneeded(ReliabilityContext context) =>
        context.UploadPieces.Where(p =>
            !context.ImportRuns.Any(r => r.Upload == p.Upload) && !context.WaitingUploads.Any(w => w.Upload == p.Upload));
}
