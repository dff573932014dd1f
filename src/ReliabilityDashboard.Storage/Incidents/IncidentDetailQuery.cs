using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Reads incidents whole.</summary>
[ReadFrom(DataParts.Incidents | DataParts.Services | DataParts.Journeys | DataParts.Changes | DataParts.Learning)]
public sealed class IncidentDetailQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The incident, or null where there is none of this id.</summary>
    public async Task<IncidentDetail?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var stored = await context.Incidents.AsNoTracking().Where(i => i.Id == id).ToListAsync(cancel);
        return await WithPostMortemsAsync(context, stored, cancel) is [var found] ? found : null;
    }

    /// <summary>The newest incidents of a filter behind one of them: a start and an id. Those that come in meanwhile move
    /// nothing.</summary>
    /// <param name="request">Filter, period, status and search; sort and page are not looked at.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<IncidentDetail>> AfterAsync(
        IncidentListRequest request, (DateTime StartedAt, long Id)? after, int take, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var incidents = await IncidentListFilter.ApplyAsync(context, request, cancel);
        if (after is var (at, id)) incidents = incidents.Where(i => i.StartedAt < at || (i.StartedAt == at && i.Id < id));
        return await WithPostMortemsAsync(
            context, await incidents.OrderByDescending(i => i.StartedAt).ThenByDescending(i => i.Id).Take(take).ToListAsync(cancel),
            cancel);
    }

    private static async Task<IReadOnlyList<IncidentDetail>> WithPostMortemsAsync(
        ReliabilityContext context, List<IncidentEntity> stored, CancellationToken cancel)
    {
        var ids = stored.ConvertAll(i => i.Id);
        var links = (
            await (
                from about in context.Set<PostMortemIncident>()
                join postMortem in context.PostMortems on about.PostMortemId equals postMortem.Id
                where ids.Contains(about.IncidentId)
                orderby postMortem.Id
                select new { about.IncidentId, Link = new PostMortemLink(postMortem.Id, postMortem.Title, postMortem.State) }
            ).ToListAsync(cancel)
        ).ToLookup(row => row.IncidentId, row => row.Link);
        return [.. stored.Select(i => new IncidentDetail(i, [.. links[i.Id]]))];
    }
}

/// <summary>Everything stored of one incident.</summary>
/// <param name="Stored">Its row with the words of both sides.</param>
/// <param name="PostMortems">The post-mortems about it, the oldest first.</param>
public sealed record IncidentDetail(IncidentEntity Stored, IReadOnlyList<PostMortemLink> PostMortems);
