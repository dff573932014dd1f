using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Changes;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Filters;

/// <summary>A filter by trigger takes what source or person said; every page with that filter tells what it leaves out.</summary>
[EitherDatabase]
public sealed class TriggerFilterTests
{
    private const string One =
        "This trigger is only suggested for 1 more incident: neither source nor person said it, so it is left out.";

    [Fact]
    public async Task Every_page_that_is_filtered_by_trigger_says_how_many_are_left_out()
    {
        await using var organisation = await OpenAsync(
            "2026-06-01", services => services.AddTrends().AddOverview().AddMatrix().AddIncidents());
        await organisation.WriteAsync(
            (context, names) =>
            {
                foreach (var day in new[] { "2026-02-01T10:00Z", "2026-03-01T10:00Z" })
                    context.Changes.Add(
                        new()
                        {
                            Source = "files", ExternalId = day, At = At(day), Kind = ChangeKind.Release, ServiceId = names.Service("shop"),
                        });
                return Task.CompletedTask;
            });
        await organisation.IncidentsAsync(
            (incident, names) => (incident.StartedAt, incident.ServiceId) = (At("2026-03-01T10:20Z"), names.Service("shop")),
            (incident, names) => (incident.StartedAt, incident.Trigger) = (At("2026-03-20T10:00Z"), Trigger.Release));

        Assert.All(await SaidAsync("?from=2026-01-01&to=2026-04-01&trigger=release"), said => Assert.Equal(One, said));
        Assert.All(await SaidAsync("?from=2026-01-01&to=2026-04-01"), Assert.Null);
        Assert.All(await SaidAsync("?from=2026-04-01&to=2026-05-01&trigger=release"), Assert.Null);
        Assert.All(await SaidAsync("?from=2026-01-01&to=2026-04-01&trigger=growth"), Assert.Null);

        async Task<string?[]> SaidAsync(string query) =>
        [
            (await organisation.Get<IncidentListLoader>().LoadAsync(IncidentListAddress.Parse($"/incidents{query}"), Cancel)).LeftOut,
            (await organisation.Get<MatrixLoader>().LoadAsync(PageAddress.Parse($"/matrix{query}"), Cancel)).LeftOut,
            (await organisation.Get<TrendsLoader>().LoadAsync(PageAddress.Parse($"/trends{query}"), Cancel)).Charts!.LeftOut,
            (await organisation.Get<OverviewLoader>().LoadAsync(PageAddress.Parse($"/{query}"), Cancel)).Head.LeftOut,
        ];
    }
}
