using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Lists all post-mortems, the last changed first.</summary>
public sealed class PostMortemListQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<PostMortemListEntry>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var names = (
            await (
                from about in context.Set<PostMortemIncident>()
                join incident in context.Incidents on about.IncidentId equals incident.Id
                orderby incident.Id
                select new { about.PostMortemId, Name = new PostMortemIncidentName(incident.Id, incident.ExternalId, incident.Title) }
            ).ToListAsync(cancel)
        ).ToLookup(row => row.PostMortemId, row => row.Name);
        var found = await context
            .PostMortems.AsNoTracking()
            .OrderByDescending(p => p.UpdatedAt)
            .ThenByDescending(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.State,
                p.UpdatedAt,
                p.UpdatedBy,
                p.PublishedAt,
                Open = p.Actions.Count(a => a.State == ActionState.Open),
                Done = p.Actions.Count(a => a.State == ActionState.Done),
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(p => new PostMortemListEntry(
                p.Id, p.Title, p.State, p.UpdatedAt, p.UpdatedBy, p.PublishedAt, [.. names[p.Id]], p.Open, p.Done)),
        ];
    }

    /// <summary>How many are still being written.</summary>
    public async Task<int> DraftsAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.PostMortems.CountAsync(p => p.State == PostMortemState.Draft, cancel);
    }
}
