using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Requests of all services, or of those of a filter, by local day.</summary>
// Services and journeys for the names that a filter may ask for.
[ReadFrom(DataParts.Signals | DataParts.Services | DataParts.Journeys)]
public sealed class DailyRequestQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The days on which requests are stored.</summary>
    /// <param name="filter">Of service and team alone.</param>
    /// <param name="first">The first local day.</param>
    /// <param name="end">The first day that is no more in it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<DateOnly, long>> ReadAsync(
        RecordFilter filter, DateOnly first, DateOnly end, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var days = context.SignalDays.AsNoTracking().Where(d => d.Day >= first && d.Day < end && d.Requests != null);
        foreach (var wanted in (await ResolvedFilter.ReadAsync(context, filter, cancel)).Dimensions)
        {
            var ids = wanted.Ids;
            days = days.Where(d => ids.Contains(d.ServiceId));
        }
        return await days.GroupBy(d => d.Day).Select(g => new { g.Key, Requests = g.Sum(d => d.Requests!.Value) })
            .ToDictionaryAsync(day => day.Key, day => day.Requests, cancel);
    }
}
