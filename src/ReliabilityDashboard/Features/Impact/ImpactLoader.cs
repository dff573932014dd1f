using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>Makes the view of business impact for an address.</summary>
public sealed class ImpactLoader(
    ImpactReader impact, ProtectedReader protectedRevenue, FilteredLevels levels, FirefightingReader firefighting,
    IndustryReader industry, WaitingReader waiting, HistoryCache cache,
    ReportingCalendar calendar, TimeProvider time, IOptions<BusinessOptions> business)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    public async Task<ImpactView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        List<string> faults = [.. address.Faults];
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var by = By(address, faults);
        var answer = await impact.ReadAsync(new(by, address.Filter, chosen.Period), cancel);
        return new(chosen.Label, (await cache.GetAsync(cancel)).Choices(), money, by)
        {
            Answer = answer.Value,
            Refused = answer.Refusal,
            Waiting = by == ImpactBy.Category ? await waiting.CountAsync(address.Filter, chosen.Period, cancel) : default,
            Protected = await protectedRevenue.ReadAsync(cancel),
            Levels = await levels.ReadAsync(address.Filter, cancel),
            Firefighting = await firefighting.ReadAsync(address.Filter[Dimension.Team], chosen.Period.To, cancel),
            Industry = FigureBeside.Of(await industry.ReadAsync(cancel), answer.Value),
            Faults = faults,
            Calendar = calendar,
        };
    }

    private static ImpactBy By(PageAddress address, List<string> faults)
    {
        if (address.Other("by") is not { } asked) return ImpactBy.Journey;
        if (ImpactGroupings.Find(asked) is { } by) return by;
        faults.Add($"Losses are not told by “{asked}”; there are {string.Join(", ", ImpactGroupings.All.Select(one => one.Word()))}.");
        return ImpactBy.Journey;
    }
}
