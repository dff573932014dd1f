using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.History;

[EveryDatabase]
public sealed class HistoryCacheTests
{
    [Fact]
    public async Task Once_doubted_it_has_what_was_written_since_and_reads_nothing_where_nothing_was()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var cache = organisation.Get<HistoryCache>();
        Assert.Empty((await cache.GetAsync(Cancel)).Incidents);
        await organisation.IncidentsAsync(Begun("2026-02-01"));

        var after = await AnewAsync(organisation);

        Assert.Single(after.Incidents);
        Assert.Same(after, await AnewAsync(organisation));
    }

    [Fact]
    public async Task A_session_row_leaves_incidents_and_their_repeats_alone_and_makes_a_service_known_earlier()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        await organisation.IncidentsAsync(Begun("2026-02-01", "web"));
        await organisation.SessionsAsync("2026-02-10", 10, 1);
        var before = await AnewAsync(organisation);
        var repeats = (await organisation.Get<IncidentScopes>().OfAsync(RecordFilter.All, Cancel)).Repeats;
        Assert.Equal(At("2026-02-01"), Assert.Single(before.Services).KnownFrom);

        await organisation.SessionsAsync("2026-01-10", 10, 1);
        var after = await AnewAsync(organisation);

        Assert.Same(before.Incidents, after.Incidents);
        Assert.Same(before.FailureModes, after.FailureModes);
        Assert.Same(before.Changes, after.Changes);
        Assert.Same(repeats, (await organisation.Get<IncidentScopes>().OfAsync(RecordFilter.All, Cancel)).Repeats);
        Assert.Equal(At("2026-01-10"), Assert.Single(after.Services).KnownFrom);
    }

    [Fact]
    public async Task A_change_links_the_incident_that_names_it_though_incidents_are_not_read_again()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        await organisation.IncidentsAsync(
            Begun("2026-02-01"), (incident, _) => (incident.StartedAt, incident.ChangeId) = (At("2026-02-02"), "d-1"));
        var before = await AnewAsync(organisation);
        await organisation.WriteAsync(
            (context, names) =>
            {
                context.Changes.Add(
                    new ChangeEntity
                    {
                        Source = "deploys",
                        ExternalId = "d-1",
                        At = At("2026-02-02"),
                        Kind = ChangeKind.Release,
                        ServiceId = names.Service("web"),
                        Title = "4.12",
                    }
                );
                return Task.CompletedTask;
            }
        );
        var after = await AnewAsync(organisation);

        Assert.Null(before.Incidents[1].Change);
        Assert.Null(after.Incidents[0].Change);
        Assert.Equal(Assert.Single(after.Changes).Id, after.Incidents[1].Change?.Id);
        Assert.Equal("web", after.Changes[0].Service);
    }

    [Fact]
    public async Task A_service_that_gets_another_team_is_found_by_it()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        await organisation.IncidentsAsync(Begun("2026-02-01", "web"));
        var ofShop = RecordFilter.All.With(Dimension.Team, ["shop"]);
        Assert.Empty((await organisation.Get<IncidentScopes>().OfAsync(ofShop, Cancel)).Incidents);

        await organisation.WriteAsync(async (context, _) => (await context.Services.SingleAsync(Cancel)).Team = "Shop");
        organisation.Get<HistoryCache>().Forget();

        Assert.Single((await organisation.Get<IncidentScopes>().OfAsync(ofShop, Cancel)).Incidents);
    }

    [Fact]
    public async Task What_an_import_wrote_is_in_the_answers_a_second_later()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        var cache = organisation.Get<HistoryCache>();
        var before = await cache.GetAsync(Cancel);
        await organisation.IncidentsAsync(Begun("2026-02-01"));

        Assert.Same(before, await cache.GetAsync(Cancel));
        organisation.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Single((await cache.GetAsync(Cancel)).Incidents);
    }

    [Fact]
    public async Task Who_saves_finds_it_in_the_next_answer()
    {
        await using var organisation = await OpenAsync("2026-03-01");
        await organisation.IncidentsAsync(
            (incident, _) =>
            {
                incident.StartedAt = At("2026-02-01");
                incident.SourceFields = new IncidentFields
                {
                    { IncidentField.Title, incident.Title }, { IncidentField.StartedAt, incident.StartedAt },
                };
            }
        );
        var cache = organisation.Get<HistoryCache>();
        var id = (await cache.GetAsync(Cancel)).Incidents[0].Incident.Id;

        await organisation
            .Get<IncidentEdits>()
            .ApplyAsync(id, new IncidentPatch { { IncidentField.Segment, "business" } }, null, "Ada", Cancel);

        Assert.Equal("business", (await cache.GetAsync(Cancel)).Incidents[0].Incident.Segment);
    }

    private static Action<IncidentEntity, NameDirectory> Begun(string at, string? service = null) =>
        (incident, names) => (incident.StartedAt, incident.ServiceId) = (At(at), names.Service(service));

    private static Task<OrganisationHistory> AnewAsync(Organisation organisation)
    {
        organisation.Get<HistoryCache>().Forget();
        return organisation.Get<HistoryCache>().GetAsync(Cancel);
    }
}
