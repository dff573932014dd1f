using Microsoft.EntityFrameworkCore;
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
    public async Task<IReadOnlyList<IncidentTwin>> SinceAsync(string source, DateTime since, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var all = context.Incidents.AsNoTracking().Where(i => i.DuplicateOf == null);
        var mine = await all.Where(i => i.Source == source && i.UpdatedAt >= since)
            .Select(i => new Known(i.Id, i.Source, i.ExternalId, i.Title, i.StartedAt)).ToListAsync(cancel);
        if (mine.Count == 0) return [];
        var byId = mine.GroupBy(one => one.ExternalId, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(one => one.Key, one => one.First(), StringComparer.OrdinalIgnoreCase);
        var byTitle = mine.ToLookup(one => one.Title, StringComparer.OrdinalIgnoreCase);
        var twins = new Dictionary<long, IncidentTwin>();
        var others = all.Where(i => i.Source != source && i.Source != SampleLoad.Source).OrderBy(i => i.Id)
            .Select(i => new Known(i.Id, i.Source, i.ExternalId, i.Title, i.StartedAt)).AsAsyncEnumerable();
        await foreach (var other in others.WithCancellation(cancel))
        {
            if (byId.TryGetValue(other.ExternalId, out var same)) Add(same, other);
            foreach (var alike in byTitle[other.Title])
                if ((alike.StartedAt - other.StartedAt).Duration() <= Near) Add(alike, other);
        }
        return [.. twins.Values];

        void Add(Known one, Known other) => twins.TryAdd(one.Id, new(one.Id, other.Id, other.Source, other.ExternalId));
    }

    private sealed record Known(long Id, string Source, string ExternalId, string Title, DateTime StartedAt);
}

/// <summary>An incident that another source seems to have as well.</summary>
/// <param name="Id">Ours of the one that was written.</param>
/// <param name="Other">Ours of the one it seems to be.</param>
/// <param name="OtherSource">The source of that one.</param>
/// <param name="OtherExternalId">Its id there.</param>
public sealed record IncidentTwin(long Id, long Other, string OtherSource, string OtherExternalId);
