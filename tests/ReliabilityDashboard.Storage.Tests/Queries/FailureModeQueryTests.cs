using ReliabilityDashboard.Storage.FailureModes;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

[EveryDatabase]
public sealed class FailureModeQueryTests
{
    [Fact]
    public async Task A_merged_failure_mode_leads_to_the_one_that_was_kept()
    {
        await using var file = await DatabaseBench.OpenAsync();
        var moved = Incident(1, "2026-05-01");
        (moved.FailureModeId, moved.GroupReason) = (3, "a person merged it");
        await file.SaveAsync(Mode(1), Mode(2, mergedInto: 1), Mode(3, mergedInto: 2), Mode(4), moved);
        var found = await file.Get<FailureModeQuery>().FindAsync(3, TestContext.Current.CancellationToken);
        Assert.Equal(1, found!.Stored.Id);
        Assert.Equal([2L, 3L], found.Merged.Select(m => m.Id));
        Assert.Equal("a person merged it", found.Reasons[1]);
        Assert.Null(await file.Get<FailureModeQuery>().FindAsync(99, TestContext.Current.CancellationToken));
    }
}
