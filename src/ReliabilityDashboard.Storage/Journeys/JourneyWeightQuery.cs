using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Reads the weights of all journeys, by name.</summary>
[ReadFrom(DataParts.Journeys)]
public sealed class JourneyWeightQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<JourneyWeight>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context
            .Journeys.AsNoTracking()
            .OrderBy(j => j.Name)
            .Select(j => new JourneyWeight(
                j.Id, j.Name, j.Weight, j.PersonWeight, j.WeightSetBy, j.WeightSetAt))
            .ToListAsync(cancel);
    }
}

/// <summary>How much a journey matters, and whose word that is.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Name">Its name.</param>
/// <param name="FromSource">The source's weight.</param>
/// <param name="FromPerson">A person's weight; wins.</param>
/// <param name="SetBy">Who set it.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record JourneyWeight(
    int Id, string Name, double? FromSource, double? FromPerson, string? SetBy, DateTime? SetAt);
