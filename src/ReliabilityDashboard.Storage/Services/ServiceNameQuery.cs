using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>The names that services are known by, their aliases among them.</summary>
[ReadFrom(DataParts.Services)]
public sealed class ServiceNameQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>All of them, to be looked up in any letter case.</summary>
    public async Task<HashSet<string>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().Select(service => service.Name).ToListAsync(cancel);
        names.AddRange(await context.ServiceAliases.AsNoTracking().Select(alias => alias.Alias).ToListAsync(cancel));
        return new(names, StringComparer.OrdinalIgnoreCase);
    }
}
