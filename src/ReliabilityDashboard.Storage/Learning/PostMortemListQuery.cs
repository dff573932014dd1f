using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Lists all post-mortems, the last changed first.</summary>
[ReadFrom(DataParts.Learning | DataParts.Incidents)]
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
                Open = p.Actions.Count(a => a.State == ActionState.Open || a.State == ActionState.InProgress),
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

/// <summary>An incident of a post-mortem by name, to lead to it.</summary>
public sealed record PostMortemIncidentName(long Id, string ExternalId, string Title);

/// <summary>One post-mortem of the list.</summary>
/// <param name="Id">Our id.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">By whom.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Incidents">What it is about, by id.</param>
/// <param name="ActionsOpen">Actions still to be done.</param>
/// <param name="ActionsDone">Actions done.</param>
public sealed record PostMortemListEntry(
    long Id, string Title, PostMortemState State, DateTime UpdatedAt, string? UpdatedBy, DateTime? PublishedAt,
    IReadOnlyList<PostMortemIncidentName> Incidents, int ActionsOpen, int ActionsDone);
