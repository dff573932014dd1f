using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Triage;

/// <summary>Reads what was decided in triage.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class TriageQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The acts in bulk since an instant, the newest first, without what they said of each.</summary>
    public async Task<IReadOnlyList<TriageAct>> BulkSinceAsync(DateTime since, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.TriageActs.AsNoTracking().Where(act => act.InBulk && act.At > since)
            .OrderByDescending(act => act.Id).ToListAsync(cancel);
    }

    /// <summary>Our ids of the incidents whose category was accepted in bulk, and by nobody decided alone since.</summary>
    public async Task<IReadOnlySet<long>> InBulkAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await (
            from item in context.TriageItems.AsNoTracking()
            join act in context.TriageActs on item.ActId equals act.Id
            where item.Kind == TriageKind.Incident && act.UndoneAt == null
            orderby act.Id
            select new { item.RecordId, act.InBulk }).ToListAsync(cancel);
        return rows.GroupBy(row => row.RecordId).Where(one => one.Last().InBulk).Select(one => one.Key).ToHashSet();
    }

    /// <summary>Of what was decided before its suggestion was shown: how many had one, and in how many of these it said the
    /// same.</summary>
    public async Task<Agreement> AgreementAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await (
            from item in context.TriageItems.AsNoTracking()
            join act in context.TriageActs on item.ActId equals act.Id
            where item.HeldBack && item.Suggested != null && act.UndoneAt == null
            select new { item.Said, item.Suggested }).ToListAsync(cancel);
        return new(rows.Count, rows.Count(row => row.Said.Get(IncidentField.Category) == row.Suggested));
    }
}

/// <summary>How often people chose what was suggested where they did not see it.</summary>
/// <param name="N">Of how many.</param>
/// <param name="Same">How many times it was the same.</param>
public sealed record Agreement(int N, int Same);
