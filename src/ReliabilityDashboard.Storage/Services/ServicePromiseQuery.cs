using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>What was declared of services beside their names: tier and target.</summary>
[ReadFrom(DataParts.Services)]
public sealed class ServicePromiseQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>By name; one of which neither is declared is left out.</summary>
    public async Task<IReadOnlyDictionary<string, ServicePromise>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Services.AsNoTracking().Where(s => s.Tier != null || s.SlaTarget != null)
            .Select(s => new { s.Name, s.Tier, s.SlaTarget }).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Name, row => new ServicePromise(row.Tier, row.SlaTarget), StringComparer.OrdinalIgnoreCase);
    }
}

/// <param name="Tier">How much depends on it, 1 to 4.</param>
/// <param name="SlaTarget">Which share of its requests does not fail, a fraction.</param>
public sealed record ServicePromise(int? Tier, double? SlaTarget);
