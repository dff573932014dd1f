using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.FailureModes;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Importing.Tests.Pipeline;

[EitherDatabase]
public sealed class AloneGroupingTests
{
    [Fact]
    public async Task Titles_that_say_too_little_stay_alone_with_the_reason_until_a_person_groups_them()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents",
            """
            id,title,service,started_at
            1,Database issues,shop,2026-03-01T10:00Z
            2,Database issues,SHOP,2026-03-02T10:00Z
            3,Database issues,search,2026-03-03T10:00Z
            4,Datenbankverbindungsabbruch,shop,2026-03-04T10:00Z
            5,Datenbankverbindungsabbruch,shop,2026-03-05T10:00Z
            """);
        Assert.Equal([1, 2, 3, 4, 4], await GroupsAsync(bench));
        await using (var context = bench.Context())
            Assert.Equal(FailureMode.AloneReason, (await context.Incidents.FirstAsync(Cancel)).GroupReason);

        var outcome = await bench.Get<FailureModeEdits>().GroupAlikeAsync(2, "Ada", Cancel);

        Assert.Equal((1, null), (outcome.Id, outcome.Refusal));
        Assert.Equal([1, 1, 3, 4, 4], await GroupsAsync(bench));
        await using var after = bench.Context();
        var grouped = await after.Incidents.Where(one => one.FailureModeId == 1).ToListAsync(Cancel);
        Assert.All(
            grouped, one => Assert.Equal((GroupRule.Person, "Grouped by title and service by Ada"), (one.GroupRule, one.GroupReason)));
        Assert.NotNull((await bench.Get<FailureModeEdits>().GroupAlikeAsync(3, "Ada", Cancel)).Refusal);
    }

    private static async Task<List<long>> GroupsAsync(ImportBench bench)
    {
        await using var context = bench.Context();
        return await context.Incidents.OrderBy(one => one.Id).Select(one => one.FailureModeId).ToListAsync(Cancel);
    }
}
