using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Reads what is written of incidents, whole.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class IncidentTextQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The descriptions of those whose category nobody said, or of those of which somebody did, by our id.</summary>
    public async Task<IReadOnlyDictionary<long, string?>> DescriptionsAsync(bool waiting, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Incidents.AsNoTracking()
            .Where(i => waiting ? i.Category == null : i.Category != null)
            .Select(i => new { i.Id, i.Description }).ToDictionaryAsync(i => i.Id, i => i.Description, cancel);
    }
}
