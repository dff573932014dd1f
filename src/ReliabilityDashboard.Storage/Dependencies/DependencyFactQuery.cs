using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What is stored of the dependency graph; of the many rows of an observed edge only the newest of each that say the
/// same.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class DependencyFactQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <param name="at">UTC instant; what was observed after it is left out.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<DependencyFact>> ReadAsync(DateTime at, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var edges = await context
            .Dependencies.AsNoTracking()
            .Where(d => d.ObservedAt <= at)
            .GroupBy(d => new
            {
                d.CallerId,
                d.CalleeId,
                d.Origin,
                d.Mode,
                d.Critical,
                d.TimeoutMs,
                d.CircuitBreaker,
                d.Bulkhead,
                d.Fallback,
                d.Retry,
            })
            .Select(g => new { g.Key, LastSeen = g.Max(d => d.ObservedAt) })
            .ToListAsync(cancel);
        return
        [
            .. edges.Select(edge => new DependencyFact(names[edge.Key.CallerId], names[edge.Key.CalleeId], edge.Key.Origin)
            {
                At = edge.Key.Origin == DependencyOrigin.Observed ? edge.LastSeen : null,
                Mode = edge.Key.Mode,
                Critical = edge.Key.Critical,
                Protection = CallProtection.Of(edge.Key.TimeoutMs, edge.Key.CircuitBreaker, edge.Key.Bulkhead, edge.Key.Fallback),
                Retry = edge.Key.Retry,
            }),
        ];
    }
}
