using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Reads the nodes of the dependency graph with what was declared of them.</summary>
[ReadFrom(DataParts.Services | DataParts.Journeys)]
public sealed class ServiceListQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Those that came to be known behind one of them, in that order.</summary>
    /// <param name="after">Our id of the last one of the page before; null for the first page.</param>
    /// <param name="filter">By team.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<ServiceEntity>> AfterAsync(long? after, RecordFilter filter, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var asked = await ResolvedFilter.ReadAsync(context, filter, cancel);
        return await ServiceDimensions.InSql.Apply(context.Services.AsNoTracking().Include(s => s.Aliases), asked)
            .Where(s => after == null || s.Id > after)
            .OrderBy(s => s.Id)
            .Take(take)
            .ToListAsync(cancel);
    }

    /// <summary>The node of a name or alias, of any case; null where there is none.</summary>
    public async Task<ServiceEntity?> FindAsync(string name, CancellationToken cancel)
    {
        var key = NameKey.Of(name);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .Services.AsNoTracking()
            .Include(s => s.Aliases)
            .FirstOrDefaultAsync(s => s.NameKey == key || s.Aliases.Any(a => a.AliasKey == key), cancel);
    }
}
