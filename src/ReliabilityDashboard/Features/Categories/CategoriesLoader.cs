using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Categories;

/// <summary>Makes the view of categories for an address.</summary>
public sealed class CategoriesLoader(
    CategoryReader categories, WaitingReader waiting, HistoryCache cache, ReportingCalendar calendar, TimeProvider time,
    IOptions<BusinessOptions> business)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    /// <summary>ISO 4217 code of the reporting currency.</summary>
    public string Currency => business.Value.Currency;

    public async Task<CategoriesView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var all = await categories.ReadAsync(address.Filter, chosen.Period, cancel);
        return new(chosen.Label, history.Choices(), all, money)
        {
            Refused = RecordKind.Incidents.Refuses(address.Filter),
            HasIncidents = history.Incidents.Count > 0,
            Waiting = await waiting.CountAsync(address.Filter, chosen.Period, cancel),
            LeftOut = TriggerWords.LeftOut(all.SuggestedLeftOut),
        };
    }
}
