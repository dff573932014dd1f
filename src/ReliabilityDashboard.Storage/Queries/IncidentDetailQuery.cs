using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Storage.Queries;

/// <summary>Reads one incident whole.</summary>
public sealed class IncidentDetailQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The incident, or null where there is none of this id.</summary>
    public async Task<IncidentDetail?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (await context.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancel) is not { } stored) return null;
        var postMortems = await (from about in context.Set<PostMortemIncident>()
                                 join postMortem in context.PostMortems on about.PostMortemId equals postMortem.Id
                                 where about.IncidentId == id
                                 orderby postMortem.Id
                                 select new PostMortemLink(postMortem.Id, postMortem.Title, postMortem.State)).ToListAsync(cancel);
        return new(stored, postMortems);
    }
}
