using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Tests.Features.Metrics;

[EveryDatabase]
public sealed class HistoryCacheTests
{
    [Fact]
    public async Task Once_doubted_it_has_what_was_written_since_and_reads_nothing_where_nothing_was()
    {
        await using var organisation = await Organisation.OpenAsync("2026-03-01");
        var cache = organisation.Get<HistoryCache>();
        Assert.Empty((await cache.GetAsync(Organisation.Cancel)).Incidents);
        await organisation.IncidentsAsync((incident, _) => incident.StartedAt = Organisation.At("2026-02-01"));

        cache.Forget();
        var after = await cache.GetAsync(Organisation.Cancel);
        cache.Forget();

        Assert.Single(after.Incidents);
        Assert.Same(after, await cache.GetAsync(Organisation.Cancel));
    }
}
