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

    /// <summary>Deletes a file unless a run needs it.</summary>
    public Task DiscardAsync(Guid upload, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(context => WithoutRun(context).Where(p => p.Upload == upload).ExecuteDeleteAsync(cancel), cancel);

    /// <summary>Deletes what a crash left lying here: files without a run whose last piece is older than an instant.</summary>
    public Task SweepAsync(DateTime before, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            context =>
                WithoutRun(context)
                    .Where(p => !context.UploadPieces.Any(q => q.Upload == p.Upload && q.SavedAt >= before))
                    .ExecuteDeleteAsync(cancel),
            cancel
        );

    private static IQueryable<UploadPiece> WithoutRun(ReliabilityContext context) =>
        context.UploadPieces.Where(p => !context.ImportRuns.Any(r => r.Upload == p.Upload));
}
