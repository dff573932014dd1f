using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Which services call which, declared or observed, each pair once.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class DependencyEdgesQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<(string Caller, string Callee)>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context
            .Services.AsNoTracking()
            .Select(s => new { s.Id, s.Name })
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var pairs = await context.Dependencies.Select(d => new { d.CallerId, d.CalleeId }).Distinct().ToListAsync(cancel);
        return [.. pairs.Select(pair => (names[pair.CallerId], names[pair.CalleeId]))];
    }
}
