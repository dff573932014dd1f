using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Dependencies;

/// <summary>Which services call which, declared by a file or a person or observed at any time, each pair once.</summary>
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
        var rows = await context.Dependencies.Select(d => new { d.CallerId, d.CalleeId, d.Origin }).Distinct().ToListAsync(cancel);
        var said = await context.CallStatements.Where(s => s.Field == CallField.Declared.Word)
            .OrderBy(s => s.SaidAt).ThenBy(s => s.Id).Select(s => new { s.CallerId, s.CalleeId, s.Value }).ToListAsync(cancel);
        var byPeople = said.GroupBy(s => (s.CallerId, s.CalleeId)).ToDictionary(call => call.Key, call => call.Last().Value);
        return
        [
            .. rows
                .Where(row => row.Origin == DependencyOrigin.Observed
                    || byPeople.GetValueOrDefault((row.CallerId, row.CalleeId)) != CallField.No)
                .Select(row => (row.CallerId, row.CalleeId))
                .Concat(byPeople.Where(call => call.Value == CallField.Yes).Select(call => call.Key))
                .Distinct()
                .Select(pair => (names[pair.CallerId], names[pair.CalleeId])),
        ];
    }
}
