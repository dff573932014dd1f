using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Lists incidents a page at a time: filtered, searched, ordered and cut by the database.</summary>
[ReadFrom(DataParts.Incidents | DataParts.Services | DataParts.Journeys | DataParts.Changes | DataParts.Learning)]
public sealed class IncidentListQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IncidentListPage> ReadAsync(IncidentListRequest request, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var incidents = await IncidentListFilter.ApplyAsync(context, request, cancel);
        var total = await incidents.CountAsync(cancel);
        if (total == 0)
            return new([], 0);
        var page = await IncidentListOrder
            .Apply(context, incidents, request.Sort, request.Ascending)
            .Skip(request.Skip)
            .Take(request.Take)
            .Select(i => new { i.Id, i.CategoryBy })
            .ToListAsync(cancel);
        var ids = page.ConvertAll(i => i.Id);
        var postMortems = await PostMortemsAsync(
            context, context.Set<PostMortemIncident>().Where(about => ids.Contains(about.IncidentId)), cancel);
        return new([.. page.Select(i => Entry(i.Id, i.CategoryBy, postMortems))], total);
    }

    /// <summary>All incidents of a list in its order, read row by row.</summary>
    public async IAsyncEnumerable<IncidentListEntry> AllAsync(
        IncidentListRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var postMortems = await PostMortemsAsync(context, context.Set<PostMortemIncident>(), cancel);
        var incidents = IncidentListOrder.Apply(
            context, await IncidentListFilter.ApplyAsync(context, request, cancel), request.Sort, request.Ascending);
        await foreach (var i in incidents.Select(i => new { i.Id, i.CategoryBy }).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Entry(i.Id, i.CategoryBy, postMortems);
    }

    private static async Task<ILookup<long, (long Id, PostMortemState State)>> PostMortemsAsync(
        ReliabilityContext context, IQueryable<PostMortemIncident> abouts, CancellationToken cancel) =>
        (
            await (
                from about in abouts
                join postMortem in context.PostMortems on about.PostMortemId equals postMortem.Id
                orderby postMortem.Id
                select new
                {
                    about.IncidentId,
                    postMortem.Id,
                    postMortem.State,
                }
            ).ToListAsync(cancel)
        ).ToLookup(p => p.IncidentId, p => (p.Id, p.State));

    /// <summary>With the newest post-mortem about it.</summary>
    private static IncidentListEntry Entry(long id, SetBy? categoryBy, ILookup<long, (long Id, PostMortemState State)> postMortems) =>
        postMortems[id].ToList() is [.., var newest]
            ? new(id, categoryBy, newest.Id, newest.State)
            : new(id, categoryBy, null, null);

    /// <summary>How many incidents a list holds over all pages.</summary>
    public async Task<int> CountAsync(IncidentListRequest request, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await (await IncidentListFilter.ApplyAsync(context, request, cancel)).CountAsync(cancel);
    }

    /// <summary>The first and last start of all stored incidents; null where none is stored.</summary>
    public async Task<(DateTime First, DateTime Last)?> SpanAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var first = await context.Incidents.MinAsync(i => (DateTime?)i.StartedAt, cancel);
        var last = await context.Incidents.MaxAsync(i => (DateTime?)i.StartedAt, cancel);
        return first is { } from && last is { } to ? (from, to) : null;
    }

    /// <summary>How many incidents are open, drills and what its source no longer knows left out.</summary>
    public async Task<int> OpenAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Incidents.CountAsync(i => i.Status == IncidentStatus.Open && !i.Exercise && !i.MissingAtSource, cancel);
    }
}

/// <summary>One page of incidents.</summary>
/// <param name="Entries">In the order that was asked for.</param>
/// <param name="Total">How many there are over all pages.</param>
public sealed record IncidentListPage(IReadOnlyList<IncidentListEntry> Entries, int Total);
