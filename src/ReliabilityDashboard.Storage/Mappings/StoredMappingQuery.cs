using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Mappings;

/// <summary>Reads the mappings that people made.</summary>
[ReadFrom(DataParts.Imports)]
public sealed class StoredMappingQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The version that holds of each, by name.</summary>
    public async Task<IReadOnlyList<StoredMapping>> ListAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Mappings.AsNoTracking()
            .Where(m => m.Text != null && !context.Mappings.Any(later => later.NameKey == m.NameKey && later.Id > m.Id))
            .OrderBy(m => m.NameKey)
            .ToListAsync(cancel);
    }

    /// <summary>The number of the newest version of all; 0 where there is none.</summary>
    public async Task<long> LastAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Mappings.MaxAsync(m => (long?)m.Id, cancel) ?? 0;
    }

    /// <summary>One version, or null.</summary>
    public async Task<StoredMapping?> VersionAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Mappings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancel);
    }

    /// <summary>Every version of a name, the newest first.</summary>
    public async Task<IReadOnlyList<StoredMapping>> HistoryAsync(string name, CancellationToken cancel)
    {
        var key = StoredMappingWriter.Key(name);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Mappings.AsNoTracking().Where(m => m.NameKey == key).OrderByDescending(m => m.Id).ToListAsync(cancel);
    }
}
