using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Makes the list of services for an address.</summary>
public sealed class ServiceListLoader(
    ServiceSummaryReader summaries, HistoryCache cache, ReportingCalendar calendar, TimeProvider time)
{
    public async Task<ServiceListView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var choices = (await cache.GetAsync(cancel)).Choices();
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var all = await summaries.ReadAsync(chosen.Period, cancel);
        var teams = address.Filter[Dimension.Team];
        if (teams.Count == 0) return new(chosen.Label, choices, all);
        var wanted = teams.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            chosen.Label, choices,
            all with { Services = [.. all.Services.Where(one => wanted.Contains(one.Service.Team ?? Dimension.Unknown))] });
    }
}
