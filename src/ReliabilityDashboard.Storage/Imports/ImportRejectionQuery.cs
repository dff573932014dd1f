using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Reads the records that runs rejected, in the order of their file.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class ImportRejectionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>One page of a run's rejected records.</summary>
    public async Task<IReadOnlyList<ImportRejection>> PageAsync(long runId, int skip, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .ImportRejections.AsNoTracking()
            .Where(r => r.RunId == runId)
            .OrderBy(r => r.Position)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancel);
    }

    /// <summary>The rejected records behind a position.</summary>
    public async Task<IReadOnlyList<ImportRejection>> AfterAsync(long runId, long position, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .ImportRejections.AsNoTracking()
            .Where(r => r.RunId == runId && r.Position > position)
            .OrderBy(r => r.Position)
            .Take(take)
            .ToListAsync(cancel);
    }

    /// <summary>How many rejected records of a run are kept; the rest is only counted.</summary>
    public async Task<int> KeptAsync(long runId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.ImportRejections.CountAsync(r => r.RunId == runId, cancel);
    }

    /// <summary>All of them, one after the other, in constant memory.</summary>
    public async IAsyncEnumerable<ImportRejection> AllAsync(long runId, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await foreach (
            var rejection in context
                .ImportRejections.AsNoTracking()
                .Where(r => r.RunId == runId)
                .OrderBy(r => r.Position)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            yield return rejection;
    }
}
