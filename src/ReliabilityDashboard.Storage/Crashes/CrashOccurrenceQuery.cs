using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Crashes;

/// <summary>Reads the crashes of a period, before filters, without their stacks.</summary>
[ReadFrom(DataParts.Crashes | DataParts.Services | DataParts.Journeys)]
public sealed class CrashOccurrenceQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    public async Task<IReadOnlyList<CrashOccurrence>> ReadAsync(Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (from, to) = (period.From, period.To);
        var services = await context.Services.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        var journeys = await context.Journeys.AsNoTracking().ToDictionaryAsync(j => j.Id, j => j.Name, cancel);
        var groups = await context.CrashGroups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Title, cancel);
        var rows = await context
            .Crashes.AsNoTracking()
            .Where(c => c.At >= from && c.At < to)
            .Select(c => new
            {
                c.Id,
                c.At,
                c.CrashGroupId,
                c.ServiceId,
                c.JourneyId,
                c.Segment,
                c.Release,
                c.Platform,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(c => new CrashOccurrence(
                c.Id, c.At, c.CrashGroupId, groups[c.CrashGroupId], services[c.ServiceId],
                c.JourneyId is { } id ? journeys[id] : null, c.Segment, c.Release, c.Platform)),
        ];
    }

    /// <summary>Instant of the first stored crash; null where there is none.</summary>
    public async Task<DateTime?> EarliestAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Crashes.OrderBy(c => c.At).Select(c => (DateTime?)c.At).FirstOrDefaultAsync(cancel);
    }
}
