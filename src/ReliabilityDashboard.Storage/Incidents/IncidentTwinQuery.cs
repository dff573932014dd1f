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

    /// <summary>Those of a source that were written since an instant, each with the first that it seems to be. One that is said to be a
    /// duplicate is no twin.</summary>
    public Task<IReadOnlyList<IncidentTwin>> SinceAsync(string source, DateTime since, CancellationToken cancel) =>
        FindAsync(i => i.Source == source && i.UpdatedAt >= since, cancel);

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
        var source = mine[0].Source;
        var byId = mine.GroupBy(one => one.ExternalId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Key, one => one.First(), StringComparer.OrdinalIgnoreCase);
        var byTitle = mine.ToLookup(one => one.Title, StringComparer.OrdinalIgnoreCase);
        var twins = new Dictionary<long, IncidentTwin>();
        var others = all.Where(i => i.Source != source).OrderBy(i => i.Id)
            .Select(i => new TwinSide(i.Id, i.Source, i.ExternalId, i.Title, i.StartedAt)).AsAsyncEnumerable();
        await foreach (var other in others.WithCancellation(cancel))
        {
            if (byId.TryGetValue(other.ExternalId, out var same)) Add(same, other);
            foreach (var alike in byTitle[other.Title])
                if ((alike.StartedAt - other.StartedAt).Duration() <= Near) Add(alike, other);
        }
        return [.. twins.Values];

        void Add(TwinSide one, TwinSide other) => twins.TryAdd(one.Id, new(one, other));
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
