using ReliabilityDashboard.Domain.Incidents.Fields;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Takes a source's incidents out, and the failure modes that no incident is left in. Post-mortems keep every word and lose the
/// link only.</summary>
internal static class IncidentRemoval
{
    private const int BatchSize = 500;

    /// <summary>Takes out one batch inside the open transaction; false where none was left.</summary>
    public static async Task<bool> BatchAsync(ReliabilityContext context, string source, CancellationToken cancel)
    {
        var going = await context.Incidents.AsNoTracking().Where(i => i.Source == source).OrderBy(i => i.Id)
            .Select(i => new { i.Id, i.FailureModeId }).Take(BatchSize).ToListAsync(cancel);
        if (going.Count == 0) return false;
        var ids = going.ConvertAll(i => i.Id);
        await context.Set<PostMortemIncident>().Where(p => ids.Contains(p.IncidentId)).ExecuteDeleteAsync(cancel);
        await context.IncidentServices.Where(s => ids.Contains(s.IncidentId)).ExecuteDeleteAsync(cancel);
        await context.Incidents.Where(i => ids.Contains(i.Id)).ExecuteDeleteAsync(cancel);

        var modes = await context.FailureModes.ToDictionaryAsync(mode => mode.Id, cancel);
        foreach (var left in going.GroupBy(i => i.FailureModeId)) await TidyAsync(context, modes, left.Key, left.Min(i => i.Id), cancel);
        await context.SaveChangesAsync(cancel);
        return true;
    }

    private static async Task TidyAsync(
        ReliabilityContext context, Dictionary<long, FailureModeEntity> modes, long id, long firstGone, CancellationToken cancel)
    {
        if (!modes.TryGetValue(id, out var mode)) return;
        var standing = Standing(modes, mode);
        var family = modes.Values.Where(m => Standing(modes, m) == standing).ToList();
        var ids = family.ConvertAll(m => m.Id);
        if (!await context.Incidents.AnyAsync(i => ids.Contains(i.FailureModeId), cancel))
        {
            await context.FailureModes.Where(m => ids.Contains(m.Id) && m.MergedIntoId != null).ExecuteDeleteAsync(cancel);
            await context.FailureModes.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancel);
            foreach (var gone in family)
            {
                context.Entry(gone).State = EntityState.Detached;
                modes.Remove(gone.Id);
            }
            return;
        }
        // A mode bears the name of its first incident. Where that one went, the next one's holds; names that people decided on stay.
        if (family.Count > 1 || mode.Rule == GroupRule.Person) return;
        var next = await context.Incidents.AsNoTracking().Where(i => i.FailureModeId == id).OrderBy(i => i.Id).FirstAsync(cancel);
        if (firstGone < next.Id) (mode.Title, mode.CreatedAt) = (next.SourceFields.Get(IncidentField.Title) ?? next.Title, next.StartedAt);
    }

    private static FailureModeEntity Standing(Dictionary<long, FailureModeEntity> modes, FailureModeEntity mode)
    {
        while (mode.MergedIntoId is { } older) mode = modes[older];
        return mode;
    }
}
