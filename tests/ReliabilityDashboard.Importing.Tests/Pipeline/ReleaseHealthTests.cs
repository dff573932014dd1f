using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Storage.Sessions;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

[EitherDatabase]
public sealed class ReleaseHealthTests
{
    [Fact]
    public async Task Nine_crash_records_beside_a_release_without_a_crashed_session_are_a_finding()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "sessions",
            """
            time,service,release,total,crashed
            2026-03-01T10:00Z,shop,1.2.0,5000,0
            2026-03-01T11:00Z,shop,1.2.0,700,
            2026-03-01T10:00Z,shop,1.3.0,900,2
            """);
        await bench.ImportAsync(
            "crashes",
            "id,at,service,release\n"
                + string.Concat(Enumerable.Range(1, 9).Select(i => $"{i},2026-03-01T10:0{i}:00Z,shop,1.2.0\n"))
                + "10,2026-03-01T10:30Z,shop,1.3.0\n11,2026-03-01T10:30Z,shop,\n");

        var march = new Period(new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc));
        var releases = await bench.Get<ReleaseHealthQuery>().ReadAsync(RecordFilter.All, march, Cancel);

        Assert.Equal([new("shop", "1.2.0", 5000, 0, 9), new("shop", "1.3.0", 900, 2, 1)], releases);
        var finding = Assert.Single(releases.SelectMany(one => ReleaseFindings.Rules.Of(one, march.To)));
        Assert.Equal(("release", "shop/1.2.0"), (finding.Place.Kind, finding.Place.Id));
        Assert.Equal("1.2.0 of shop: 9 crash records, but none of 5\u202F000 sessions crashed.", finding.Sentence);
        Assert.Empty(
            await bench.Get<ReleaseHealthQuery>().ReadAsync(new RecordFilter { [Dimension.Release] = new(["9.9"]) }, march, Cancel));
    }

    [Fact]
    public async Task A_later_update_that_only_says_open_keeps_the_resolution_and_is_kept_as_what_was_said()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents", "id,title,started_at,resolved_at\n1,Card payments time out,2026-03-01T10:00Z,2026-03-01T11:00Z\n");
        await bench.ImportAsync("incidents", "id,status\n1,open\n");

        await using var context = bench.Context();
        var stored = Assert.Single(context.Incidents);
        Assert.Equal(
            (Domain.Incidents.IncidentStatus.Resolved, Domain.Incidents.IncidentStatus.Open), (stored.Status, stored.StatusWord));
    }
}
