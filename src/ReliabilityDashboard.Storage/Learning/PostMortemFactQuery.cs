using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Reads the facts of all post-mortems, by id.</summary>
[ReadFrom(DataParts.Learning)]
public sealed class PostMortemFactQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<PostMortemFact>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var found = await context
            .PostMortems.AsNoTracking()
            .OrderBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.State,
                p.CreatedAt,
                p.PublishedAt,
                Incidents = p.Incidents.Select(i => i.IncidentId).ToList(),
            })
            .ToListAsync(cancel);
        return [.. found.Select(p => new PostMortemFact(p.Id, p.Title, p.State, p.CreatedAt, p.PublishedAt, p.Incidents))];
    }
}

/// <summary>What rules need to know of a post-mortem, without its text, and our own ids of the incidents it is about.</summary>
public sealed record PostMortemFact(
    long Id, string Title, PostMortemState State, DateTime CreatedAt, DateTime? PublishedAt, IReadOnlyList<long> Incidents);
