using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What is stored of the dependency graph; of the many rows of an observed edge only the newest of each that say the
/// same.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class DependencyFactQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<DependencyFact>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var edges = await context
            .Dependencies.AsNoTracking()
            .GroupBy(d => new
            {
                d.CallerId,
                d.CalleeId,
                d.Origin,
                d.Mode,
                d.Fallback,
            })
            .Select(g => new { g.Key, LastSeen = g.Max(d => d.ObservedAt) })
            .ToListAsync(cancel);
        return
        [
            .. edges.Select(edge => new DependencyFact(
                names[edge.Key.CallerId], names[edge.Key.CalleeId], edge.Key.Origin, edge.Key.Mode, edge.Key.Fallback,
                edge.Key.Origin == DependencyOrigin.Observed ? edge.LastSeen : null)),
        ];
    }
}
