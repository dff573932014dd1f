using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Finds incidents that another source seems to have as well: the same id, or the same title and a start within a
/// minute.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class IncidentTwinQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(1);

    /// <summary>Those that a run wrote, each with the first that it seems to be. One that is said to be a duplicate is no twin.</summary>
    /// <param name="source">The source of the run; its records may bear others.</param>
    /// <param name="from">When it began.</param>
    /// <param name="to">When it ended; null where it has not yet.</param>
    /// <param name="cancel">Stops the reading.</param>
    public Task<IReadOnlyList<IncidentTwin>> OfRunAsync(string source, DateTime from, DateTime? to, CancellationToken cancel) =>
        FindAsync(i => i.UpdatedAt >= from && (i.Source == source || to == null || i.UpdatedAt <= to), cancel);

    /// <summary>The first that one incident seems to be; null where there is none, or where it is said to be a duplicate.</summary>
    public async Task<IncidentTwin?> OfAsync(long id, CancellationToken cancel) =>
        await FindAsync(i => i.Id == id, cancel) is [var twin] ? twin : null;

    private async Task<IReadOnlyList<IncidentTwin>> FindAsync(
        Expression<Func<IncidentEntity, bool>> wanted, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var all = context.Incidents.AsNoTracking().Where(i => i.DuplicateOf == null && i.Source != SampleLoad.Source);
        var mine = await all.Where(wanted)
            .Select(i => new TwinSide(i.Id, i.Source, i.ExternalId, i.Title, i.StartedAt)).ToListAsync(cancel);
        if (mine.Count == 0) return [];
        var known = mine.Select(one => one.Id).ToHashSet();
        var byId = mine.ToLookup(one => one.ExternalId, StringComparer.OrdinalIgnoreCase);
        var byTitle = mine.ToLookup(one => one.Title, StringComparer.OrdinalIgnoreCase);
        var twins = new Dictionary<long, IncidentTwin>();
        var others = all.OrderBy(i => i.Id)
            .Select(i => new TwinSide(i.Id, i.Source, i.ExternalId, i.Title, i.StartedAt)).AsAsyncEnumerable();
        await foreach (var other in others.WithCancellation(cancel))
        {
            foreach (var same in byId[other.ExternalId]) Add(same, other);
            foreach (var alike in byTitle[other.Title])
                if ((alike.StartedAt - other.StartedAt).Duration() <= Near) Add(alike, other);
        }
        return [.. twins.Values];

        // Of two that are both new the later one is the twin: joined crosswise, they would stand for each other.
        void Add(TwinSide one, TwinSide other)
        {
            if (one.Source != other.Source && !(known.Contains(other.Id) && other.Id > one.Id)) twins.TryAdd(one.Id, new(one, other));
        }
    }
}

/// <summary>An incident that another source seems to have as well.</summary>
/// <param name="One">The one that was written.</param>
/// <param name="Other">The one it seems to be.</param>
public sealed record IncidentTwin(TwinSide One, TwinSide Other)
{
    /// <summary>What joins them: the one is the duplicate of the other.</summary>
    public IncidentPatch Join =>
        new() { { IncidentField.DuplicateOf, OriginalName.Of(Other.Source, Other.ExternalId, One.Source) } };
}

/// <summary>One of two incidents that seem to be the same.</summary>
public sealed record TwinSide(long Id, string Source, string ExternalId, string Title, DateTime StartedAt);
