using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Incidents;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

/// <summary>A service is one, whatever alias a source writes: so are its failure modes.</summary>
[EitherDatabase]
public sealed class AliasGroupingTests
{
    private const string Services = "name,aliases\ncheckout,kasse\n";
    private const string Incidents = """
        id,title,service,started_at
        1,Card payments time out,checkout,2026-03-01T10:00Z
        2,Card payments time out,kasse,2026-03-02T10:00Z
        3,Card payments time out,CHECKOUT,2026-03-03T10:00Z
        """;

    [Fact]
    public async Task Three_incidents_under_three_spellings_are_one_group()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("services", Services);
        await bench.ImportAsync("incidents", Incidents);

        Assert.Equal([1, 1, 1], await GroupsAsync(bench));
        Assert.Equal((2L, 3L, 2 / 3.0), await RepeatsAsync(bench));
    }

    [Fact]
    public async Task Also_where_the_alias_is_declared_later()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", Incidents);
        Assert.Equal([1, 2, 1], await GroupsAsync(bench));
        Assert.Equal((1L, 3L, 1 / 3.0), await RepeatsAsync(bench));

        await bench.ImportAsync("services", Services);
        Assert.Equal([1, 1, 1], await GroupsAsync(bench));
        Assert.Equal((2L, 3L, 2 / 3.0), await RepeatsAsync(bench));

        await bench.ImportAsync("incidents", Incidents.Replace("-03-0", "-04-0").Replace("\n1,", "\n11,").Replace("\n2,", "\n12,"));
        Assert.Equal([1, 1, 1, 1, 1], await GroupsAsync(bench));
    }

    [Fact]
    public async Task The_older_is_kept_where_the_alias_came_first_and_new_titles_follow()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents",
            """
            id,title,service,started_at
            1,Card payments time out,kasse,2026-03-01T10:00Z
            2,Card payments time out,checkout,2026-03-02T10:00Z
            3,Ledger queue overflows,kasse,2026-03-03T10:00Z
            """);

        await bench.ImportAsync("services", Services);
        await bench.ImportAsync("incidents", "id,title,service,started_at\n4,Ledger queue overflows,checkout,2026-04-01T10:00Z\n");

        Assert.Equal([1, 1, 3, 3], await GroupsAsync(bench));
    }

    [Fact]
    public async Task What_a_person_moved_stays()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", Incidents + "\n4,Search index out of memory,search,2026-03-04T10:00Z\n");
        await bench.Get<FailureModeEdits>().MoveAsync([2], into: 3, "Ada", Cancel);

        await bench.ImportAsync("services", Services);

        Assert.Equal([1, 3, 1, 3], await GroupsAsync(bench));
    }

    private static async Task<IEnumerable<long>> GroupsAsync(ImportBench bench) =>
        (await HistoryAsync(bench)).Incidents.OrderBy(one => one.Incident.Id).Select(one => one.Incident.GroupId);

    private static async Task<(long Repeats, long N, double? Rate)> RepeatsAsync(ImportBench bench)
    {
        var history = await HistoryAsync(bench);
        Incident[] all = [.. history.Incidents.Select(one => one.Incident)];
        var figures = RepeatRate.Of(
            all, new(new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc)),
            RepeatHistory.Of(all, all.Min(one => one.StartedAt), TimeSpan.FromDays(180)));
        return (figures.Repeats, figures.N, figures.Value.Value);
    }

    private static async Task<IncidentHistory> HistoryAsync(ImportBench bench)
    {
        await using var now = await bench.Get<HistorySnapshots>().OpenAsync(Cancel);
        var services = await now.ServicesAsync(Cancel);
        return await now.IncidentsAsync(services, await now.JourneysAsync(services, Cancel), Cancel);
    }
}
