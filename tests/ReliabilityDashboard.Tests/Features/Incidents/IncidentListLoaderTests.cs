using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class IncidentListLoaderTests : IAsyncLifetime
{
    private static readonly DateTime Yesterday = StoredOrganisation.Now.AddDays(-1);
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task With_nothing_stored_the_way_to_imports_is_shown() =>
        Assert.Equal("/imports", (await LoadAsync("/incidents")).Empty!.Href);

    [Fact]
    public async Task A_period_without_incidents_offers_the_time_that_has_some()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-400)));
        // 400 days before 5 Oct 2026: 365 days back is 5 Oct 2025, 35 more is 31 Aug 2025.
        Assert.Equal("/incidents?from=2025-08-31", (await LoadAsync("/incidents")).Empty!.Href);
    }

    [Fact]
    public async Task A_filter_that_nothing_fits_offers_to_clear_it_and_keeps_the_period()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, Yesterday));
        Assert.Equal(
            "/incidents?period=last-30-days",
            (await LoadAsync("/incidents?period=last-30-days&severity=sev1&q=x&status=open")).Empty!.Href);
    }

    [Fact]
    public async Task Incidents_have_no_release_so_a_filter_by_one_lists_none()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(SomeRecords.Incident(mode, Yesterday));
        var view = await LoadAsync("/incidents?release=4.2");
        Assert.Empty(view.Rows);
        Assert.Equal("/incidents", view.Empty!.Href);
    }

    [Fact]
    public async Task Of_incidents_that_stay_alone_a_row_knows_how_many_bear_its_title_on_its_service()
    {
        await organisation.AloneAsync("Incident", "Incident", "Problem");

        Assert.Equal(
            [("Problem", 1), ("Incident", 2), ("Incident", 2)],
            (await LoadAsync("/incidents")).Rows.Select(row => (row.Incident.Title, row.Alike)));
    }

    [Fact]
    public async Task A_row_tells_how_long_it_took_how_far_it_reached_and_how_often_its_failure_mode_was_seen()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        var drill = SomeRecords.Incident(mode, Yesterday.AddDays(-3));
        drill.Exercise = true;
        await organisation.SaveAsync(
            SomeRecords.Incident(mode, Yesterday, affected: 200), SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-300)),
            drill);
        var view = await LoadAsync("/incidents");
        var row = view.Rows[0];
        // 200 of 1 000 users; an hour from start to resolution; the drill counts for nothing.
        Assert.Equal(
            ("1\u202Fh", "20.0\u202F%", ShareKind.Users, BlastClass.Wide, 2),
            (row.Duration, row.Share, row.ShareKind, row.Blast, row.Occurrences));
        Assert.Equal("2 incidents started in the last 90 days; none of them is open.", view.Lede);
    }

    [Fact]
    public async Task An_open_incident_says_how_long_it_has_been_open()
    {
        var open = SomeRecords.Incident(await organisation.ModeAsync("pool exhausted"), StoredOrganisation.Now.AddHours(-3));
        (open.Status, open.ResolvedAt) = (IncidentStatus.Open, null);
        await organisation.SaveAsync(open);
        Assert.Equal("3\u202Fh", (await LoadAsync("/incidents")).Rows.Single().Duration);
    }

    [Fact]
    public async Task An_old_link_beyond_the_end_shows_the_last_page()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync([
            .. Enumerable.Range(1, 51).Select(hour => (object)SomeRecords.Incident(mode, StoredOrganisation.Now.AddHours(-hour))),
        ]);
        var view = await LoadAsync("/incidents?page=9");
        Assert.Equal((2, 51, 1), (view.Page, view.Total, view.Rows.Count));
    }

    private Task<IncidentListView> LoadAsync(string address) =>
        organisation.Get<IncidentListLoader>().LoadAsync(IncidentListAddress.Parse(address), TestContext.Current.CancellationToken);
}
