using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Paper;

/// <summary>What a page says on paper, asked for at the moment it is printed.</summary>
public sealed class PaperReader(OrganisationReader organisation, FreshnessReader freshness, ReportingCalendar calendar, TimeProvider clock)
{
    /// <param name="address">Root-relative.</param>
    /// <param name="scope">What the page's filter bar says it applies; null where it has none.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<PaperWords> ReadAsync(string address, string? scope, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var applies = Enum.TryParse<PaperScope>(scope, ignoreCase: true, out var said) ? said : PaperScope.None;
        var data = FreshnessWords.Of(await freshness.ReadAsync(cancel), calendar, now);
        return PaperWords.Of(
            await organisation.ReadAsync(cancel), PageAddress.Parse(address), applies, data, calendar, now);
    }
}
