using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>Reads what journeys are worth and whose word that is, by name.</summary>
[ReadFrom(DataParts.Journeys | DataParts.Services)]
public sealed class JourneyFiguresQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<StoredJourney>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var journeys = await context.Journeys.AsNoTracking().Include(j => j.Services).OrderBy(j => j.Name).ToListAsync(cancel);
        return
        [
            .. journeys.Select(j => new StoredJourney(
                j.Id, j.Name, j.Weight, j.PersonWeight, j.FromSource(id => names[id]), j.PersonFigures, j.FiguresSetBy ?? j.WeightSetBy,
                j.FiguresSetAt ?? j.WeightSetAt)),
        ];
    }
}

/// <summary>A journey with the words of both sides.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Name">Its name.</param>
/// <param name="SourceWeight">The source's weight.</param>
/// <param name="PersonWeight">A person's weight; wins.</param>
/// <param name="Source">What its source says it is worth.</param>
/// <param name="Person">What people say; wins.</param>
/// <param name="SetBy">Who set it last.</param>
/// <param name="SetAt">When, UTC.</param>
public sealed record StoredJourney(
    int Id, string Name, double? SourceWeight, double? PersonWeight, JourneyFigures Source, JourneyFigures Person, string? SetBy,
    DateTime? SetAt)
{
    /// <summary>What holds.</summary>
    public JourneyFigures Holds => Person.Or(Source);

    /// <summary>The weight that holds.</summary>
    public double? Weight => PersonWeight ?? SourceWeight;
}
