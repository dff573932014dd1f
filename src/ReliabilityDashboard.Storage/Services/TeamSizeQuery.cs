using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>How many people a team has, by what its services state: the largest of them.</summary>
[ReadFrom(DataParts.Services)]
public sealed class TeamSizeQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By team; one of which no service states a size has null.</summary>
    public async Task<IReadOnlyDictionary<string, int?>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Services.AsNoTracking().Where(s => s.Team != null)
            .Select(s => new { s.Team, s.TeamSize }).ToListAsync(cancel);
        return rows.GroupBy(row => row.Team!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(team => team.Key, team => team.Max(row => row.TeamSize), StringComparer.OrdinalIgnoreCase);
    }
}
