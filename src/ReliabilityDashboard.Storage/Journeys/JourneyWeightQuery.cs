using Microsoft.EntityFrameworkCore;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Reads the weights of all journeys, by name.</summary>
public sealed class JourneyWeightQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<JourneyWeight>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .Journeys.AsNoTracking()
            .OrderBy(j => j.Name)
            .Select(j => new JourneyWeight(
                j.Id, j.Name, j.Weight, j.PersonWeight, j.WeightSetBy, j.WeightSetAt,
                j.ConversionRate != null && j.AverageOrderValue != null))
            .ToListAsync(cancel);
    }
}
