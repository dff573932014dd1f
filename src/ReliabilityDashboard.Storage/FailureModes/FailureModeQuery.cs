using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>Reads one failure mode whole.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class FailureModeQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The failure mode that an id leads to, the kept one where it was merged; null where there is none.</summary>
    public async Task<FailureModeDetail?> FindAsync(long id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var modes = await context.FailureModes.AsNoTracking().ToDictionaryAsync(m => m.Id, cancel);
        if (!modes.TryGetValue(id, out var asked))
            return null;
        var kept = Kept(modes, asked);
        List<FailureModeEntity> merged =
        [
            .. modes.Values.Where(m => m.MergedIntoId is not null && Kept(modes, m).Id == kept.Id).OrderBy(m => m.Id),
        ];
        List<long> ids = [kept.Id, .. merged.Select(m => m.Id)];
        var reasons = await context
            .Incidents.AsNoTracking()
            .Where(i => ids.Contains(i.FailureModeId))
            .Select(i => new { i.Id, i.GroupReason })
            .ToDictionaryAsync(i => i.Id, i => i.GroupReason, cancel);
        return new(kept, merged, reasons);
    }

    /// <summary>For each merged failure mode the one that was kept.</summary>
    public async Task<IReadOnlyDictionary<long, long>> RedirectsAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var merged = await context.FailureModes.AsNoTracking().Where(m => m.MergedIntoId != null)
            .ToDictionaryAsync(m => m.Id, m => m.MergedIntoId!.Value, cancel);
        return merged.Keys.ToDictionary(id => id, id =>
        {
            while (merged.TryGetValue(id, out var older)) id = older;
            return id;
        });
    }

    private static FailureModeEntity Kept(Dictionary<long, FailureModeEntity> modes, FailureModeEntity mode)
    {
        while (mode.MergedIntoId is { } older)
            mode = modes[older];
        return mode;
    }
}

/// <summary>A failure mode, redirects followed.</summary>
/// <param name="Stored">The one that was kept.</param>
/// <param name="Merged">Those that people merged into it, by id.</param>
/// <param name="Reasons">Why each of its incidents belongs to it, by incident.</param>
public sealed record FailureModeDetail(
    FailureModeEntity Stored, IReadOnlyList<FailureModeEntity> Merged, IReadOnlyDictionary<long, string> Reasons);
