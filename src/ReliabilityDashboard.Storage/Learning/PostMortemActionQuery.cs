using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Reads what people decided after incidents: their post-mortems with the actions.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class PostMortemActionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The post-mortems about any of these incidents, the latest begun first.</summary>
    /// <param name="incidents">Our own ids.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<PostMortemActions>> AboutAsync(IReadOnlyCollection<long> incidents, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context
            .PostMortems.AsNoTracking()
            .Where(p => p.Incidents.Any(i => incidents.Contains(i.IncidentId)))
            .OrderByDescending(p => p.CreatedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.Title, p.State, p.PublishedAt, Actions = p.Actions.OrderBy(a => a.Position).ToList() })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(p => new PostMortemActions(
                p.Id, p.Title, p.State, p.PublishedAt, [.. p.Actions.Select(PostMortemRows.Agreed)])),
        ];
    }
}

/// <summary>A post-mortem with what it decided.</summary>
public sealed record PostMortemActions(
    long Id, string Title, PostMortemState State, DateTime? PublishedAt, IReadOnlyList<AgreedAction> Actions);
