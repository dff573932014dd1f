using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The incidents that a list is asked for: filter, period, status, findings, search.</summary>
internal static class IncidentListFilter
{
    public static async Task<IQueryable<IncidentEntity>> ApplyAsync(
        ReliabilityContext context, IncidentListRequest request, CancellationToken cancel)
    {
        var incidents = Placed(context.Incidents.AsNoTracking(), request.Placing, request.Period);
        incidents = IncidentDimensions.InSql(context).Apply(incidents, await ResolvedFilter.ReadAsync(context, request.Filter, cancel));
        if (request.Among is { } among) incidents = incidents.Where(i => among.Contains(i.Id));
        if (request.Status is { Count: > 0 } wanted)
        {
            var statuses = wanted.ToList();
            incidents = incidents.Where(i => statuses.Contains(i.Status));
        }
        if (request.Origin is { } origin) incidents = await FromAsync(context, incidents, NameKey.Of(origin), cancel);
        return Searched(context, IncidentFindingFilter.Apply(context, incidents, request.Findings, request.Now), request.Search);
    }

    private static IQueryable<IncidentEntity> Placed(IQueryable<IncidentEntity> incidents, IncidentPlacing placing, Period? period)
    {
        if (period is null)
            return incidents;
        var (from, to) = (period.From, period.To);
        return placing switch
        {
            IncidentPlacing.Detected => incidents.Where(i => i.DetectedAt >= from && i.DetectedAt < to),
            IncidentPlacing.Mitigated => incidents.Where(i => i.MitigatedAt >= from && i.MitigatedAt < to),
            IncidentPlacing.Resolved => incidents.Where(i => i.ResolvedAt >= from && i.ResolvedAt < to),
            _ => incidents.Where(i => i.StartedAt >= from && i.StartedAt < to),
        };
    }

    private static async Task<IQueryable<IncidentEntity>> FromAsync(
        ReliabilityContext context, IQueryable<IncidentEntity> incidents, string key, CancellationToken cancel)
    {
        var id = await context.Services
            .Where(s => s.NameKey == key || context.ServiceAliases.Any(a => a.AliasKey == key && a.ServiceId == s.Id))
            .Select(s => (int?)s.Id).FirstOrDefaultAsync(cancel);
        // A dependency stands as it was written, whatever it is called now.
        List<string> names =
        [
            key,
            .. await context.Services.Where(s => s.Id == id).Select(s => s.NameKey).ToListAsync(cancel),
            .. await context.ServiceAliases.Where(a => a.ServiceId == id).Select(a => a.AliasKey).ToListAsync(cancel),
        ];
        return incidents.Where(i => i.FailingDependency == null ? i.ServiceId == id : names.Contains(SqlText.Lower(i.FailingDependency)));
    }

    private static IQueryable<IncidentEntity> Searched(ReliabilityContext context, IQueryable<IncidentEntity> incidents, string? search)
    {
        foreach (var word in (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            incidents = incidents.Where(i =>
                SqlText.Lower(i.Title).Contains(word)
                || SqlText.Lower(i.Description).Contains(word)
                || SqlText.Lower(i.ExternalId).Contains(word)
                || context.Services.Any(s => s.NameKey.Contains(word) && (s.Id == i.ServiceId || i.Services.Any(a => a.ServiceId == s.Id)))
            );
        }
        return incidents;
    }
}
