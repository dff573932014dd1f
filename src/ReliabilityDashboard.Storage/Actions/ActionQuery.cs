using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Actions;

/// <summary>Reads actions of every origin. There are thousands at most, so whoever lists some reads all.</summary>
[ReadFrom(DataParts.Learning | DataParts.Incidents)]
public sealed class ActionQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>All, the newest first.</summary>
    public async Task<IReadOnlyList<StoredAction>> ReadAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Actions, cancel);
    }

    /// <summary>One by our id; null where there is none.</summary>
    public async Task<StoredAction?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await ReadAsync(context, context.Actions.Where(action => action.Id == id), cancel) is [var found] ? found : null;
    }

    private static async Task<IReadOnlyList<StoredAction>> ReadAsync(
        ReliabilityContext context, IQueryable<ActionEntity> asked, CancellationToken cancel)
    {
        var rows = await asked.AsNoTracking().OrderByDescending(action => action.Id).ToListAsync(cancel);
        var about = (await context.Set<PostMortemIncident>()
                .Where(one => asked.Any(action => action.PostMortemId == one.PostMortemId))
                .OrderBy(one => one.IncidentId).ToListAsync(cancel))
            .ToLookup(one => one.PostMortemId, one => Text(one.IncidentId));
        var named = await NamedAsync(context, rows, cancel);
        return
        [
            .. rows.Select(row => new StoredAction(
                row.Id, row.Source, row.Origin, OriginOf(row), row.Version, row.UpdatedAt, row.UpdatedBy,
                row.Holds(), row.PersonFields.Incidents ?? named(row) ?? [.. about[row.PostMortemId ?? 0]], row.Advice)),
        ];
    }

    // A source names incidents by its own ids, or as source/id.
    private static async Task<Func<ActionEntity, IReadOnlyList<string>?>> NamedAsync(
        ReliabilityContext context, IReadOnlyList<ActionEntity> rows, CancellationToken cancel)
    {
        var wanted = rows.Where(row => row.PersonFields.Incidents is null && row.SourceFields.Incidents is not null)
            .ToDictionary(
                row => row.Id,
                row => row.SourceFields.Incidents!.Select(name => OriginalName.Keys(name, row.Source, true).ToList()).ToList());
        var ids = wanted.Values.SelectMany(names => names).SelectMany(keys => keys).Select(key => key.Id).Distinct().ToList();
        var known = ids.Count == 0
            ? []
            : (await context.Incidents.Where(one => ids.Contains(one.ExternalId))
                    .Select(one => new { one.Id, one.Source, one.ExternalId }).ToListAsync(cancel))
                .ToDictionary(one => (one.Source, Id: one.ExternalId), one => Text(one.Id));
        return row => wanted.GetValueOrDefault(row.Id) is { } names
            ? [.. names.Select(keys => keys.Select(key => known.GetValueOrDefault(key)).FirstOrDefault(id => id is not null))
                .OfType<string>().Distinct()]
            : null;
    }

    private static string? OriginOf(ActionEntity row) =>
        row.PostMortemId is { } written ? Text(written)
        : row.Origin == ActionOrigin.Source ? row.OriginId ?? row.ExternalId
        : row.OriginId;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
