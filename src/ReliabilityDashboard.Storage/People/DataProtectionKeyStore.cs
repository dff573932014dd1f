using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.People;

/// <summary>Keeps the keys that cookies are protected with, so that a restart signs nobody out and several instances share them.</summary>
public sealed class DataProtectionKeyStore(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue)
{
    public IReadOnlyList<string> Read()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.DataProtectionKeys.AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml)];
    }

    public Task AddAsync(string name, string xml, CancellationToken cancel) => queue.ForBookkeepingAsync(async context =>
    {
        context.DataProtectionKeys.Add(new() { Name = name, Xml = xml });
        return await context.SaveChangesAsync(cancel);
    }, cancel);
}
