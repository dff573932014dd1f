using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>What is stored of the dependency graph; of the many rows of an observed edge only the newest of each that say the
/// same.</summary>
[ReadFrom(DataParts.Calls | DataParts.Services)]
public sealed class DependencyFactQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>What was declared, said and observed.</summary>
    /// <param name="at">UTC instant; what was observed after it is left out.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<DependencyFact>> ReadAsync(DateTime at, CancellationToken cancel) =>
        [.. await SaidAsync(cancel), .. await ObservedAsync(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), at, cancel)];

    /// <summary>What files declare and people say, as it held at each instant.</summary>
    public async Task<IReadOnlyList<DependencyFact>> SaidAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await NamesAsync(context, cancel);
        var rows = await context.Dependencies.AsNoTracking().Where(d => d.Origin == DependencyOrigin.Declared).ToListAsync(cancel);
        return
        [
            .. CallStatements.Facts(
                await StatementsAsync(context, names, cancel),
                rows.Select(row => DeclaredFact.Of(row, names[row.CallerId], names[row.CalleeId]))),
        ];
    }

    /// <summary>What was observed in a stretch.</summary>
    /// <param name="after">UTC instant; what was observed then is not in it.</param>
    /// <param name="to">UTC instant; what was observed then is.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<DependencyFact>> ObservedAsync(DateTime after, DateTime to, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await NamesAsync(context, cancel);
        var edges = await context
            .Dependencies.AsNoTracking()
            .Where(d => d.Origin == DependencyOrigin.Observed && d.ObservedAt > after && d.ObservedAt <= to)
            .GroupBy(d => new
            {
                d.CallerId,
                d.CalleeId,
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
            .. edges.Select(edge => new DependencyFact(names[edge.Key.CallerId], names[edge.Key.CalleeId], DependencyOrigin.Observed)
            {
                At = edge.LastSeen,
                Mode = edge.Key.Mode,
                Critical = edge.Key.Critical,
                Protection = CallProtection.Of(edge.Key.TimeoutMs, edge.Key.CircuitBreaker, edge.Key.Bulkhead, edge.Key.Fallback),
                Retry = edge.Key.Retry,
            }),
        ];
    }

    /// <summary>All that was said otherwise of calls, in the order in which it was.</summary>
    public async Task<IReadOnlyList<CallStatement>> StatementsAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await StatementsAsync(context, await NamesAsync(context, cancel), cancel);
    }

    private static async Task<IReadOnlyList<CallStatement>> StatementsAsync(
        ReliabilityContext context, Dictionary<int, string> names, CancellationToken cancel) =>
        [
            .. from row in await context.CallStatements.AsNoTracking().OrderBy(s => s.SaidAt).ThenBy(s => s.Id).ToListAsync(cancel)
               let field = CallField.Find(row.Field)
               where field is not null
               select new CallStatement(
                   new(names[row.CallerId], names[row.CalleeId]), row.Origin, field, row.Value, row.SaidAt, row.SaidBy),
        ];

    private static Task<Dictionary<int, string>> NamesAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
}
