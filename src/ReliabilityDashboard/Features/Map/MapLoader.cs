using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Map;

/// <summary>Makes the view of the map for an address.</summary>
public sealed class MapLoader(
    MapReader maps, CreditSetting credits, CreditWorldsReader worlds, HistoryCache cache, IOptions<BusinessOptions> business,
    ReportingCalendar calendar, TimeProvider time)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    public async Task<MapView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        List<string> faults = [.. address.Faults];
        var usual = await credits.OrDefaultAsync(null, cancel);
        var question = address.Question(faults) with { Credit = address.Credit(faults, usual) };
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var map = await maps.ReadAsync(question, chosen.Period, cancel);
        return new(map, question, chosen.Label, (await cache.GetAsync(cancel)).Choices(), money)
        {
            UsualCredit = usual,
            Worlds = await worlds.ReadAsync(cancel),
            Figure = new MapFigure(map, address).Made,
            Faults = [.. faults, .. map.Untold],
        };
    }
}
