using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>The names of a filter as ids of our tables; null means all, an empty list nothing.</summary>
internal sealed record FilterIds(List<int>? Services, List<int>? Journeys)
{
    public static async Task<FilterIds> ResolveAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel) =>
        new(await ServicesAsync(context, filter, cancel), await JourneysAsync(context, filter, cancel));

    private static async Task<List<int>?> ServicesAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel)
    {
        if (filter.Service.Count == 0 && filter.Team.Count == 0) return null;
        var services = context.Services.AsNoTracking();
        if (filter.Service.Count > 0)
        {
            var keys = filter.Service.Select(NameKey.Of).ToList();
            services = services.Where(s => keys.Contains(s.NameKey) || s.Aliases.Any(a => keys.Contains(a.AliasKey)));
        }
        if (filter.Team.Count > 0)
        {
            var teams = filter.Team;
            services = services.Where(s => s.Team != null && teams.Contains(s.Team));
        }
        return await services.Select(s => s.Id).ToListAsync(cancel);
    }

    private static async Task<List<int>?> JourneysAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel)
    {
        if (filter.Journey.Count == 0) return null;
        var keys = filter.Journey.Select(NameKey.Of).ToList();
        return await context.Journeys.AsNoTracking().Where(j => keys.Contains(j.NameKey)).Select(j => j.Id).ToListAsync(cancel);
    }
}
