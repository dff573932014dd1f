using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Imports;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class RunConcernsTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        await file.SaveAsync(Run(1, RunStatus.Failed), Run(2, RunStatus.Succeeded, RunNote.Warning("Odd.")), Run(3, RunStatus.Succeeded));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_failure_or_a_warning_is_put_away_with_who_and_when_and_brought_back(long id)
    {
        Assert.True((await ReadAsync(id)).WantsALook);
        Assert.True(await file.Get<RunConcerns>().PutAwayAsync(id, "Ada", DatabaseBench.Cancel));
        Assert.False(await file.Get<RunConcerns>().PutAwayAsync(id, "Bob", DatabaseBench.Cancel));
        var run = await ReadAsync(id);
        Assert.Equal((At("2026-06-01 12:00"), "Ada", false, true), (run.PutAwayAt, run.PutAwayBy, run.WantsALook, run.HasConcern));
        Assert.True(await file.Get<RunConcerns>().BringBackAsync(id, "Bob", DatabaseBench.Cancel));
        Assert.True((await ReadAsync(id)).WantsALook);
        var log = await file.Get<AuditLogQuery>().ListAsync(new(null, null, null, null, null, null, 0, 9), DatabaseBench.Cancel);
        Assert.Equal(
            [("Bob", "brought back", "import", "a.csv"), ("Ada", "put away", "import", "a.csv")],
            log.Entries.Select(entry => (entry.Who, entry.Action, entry.Kind, entry.ObjectName)));
    }

    [Fact]
    public async Task Of_a_run_that_went_well_there_is_nothing_to_put_away() =>
        Assert.False(await file.Get<RunConcerns>().PutAwayAsync(3, "Ada", DatabaseBench.Cancel));

    private async Task<ImportRun> ReadAsync(long id)
    {
        await using var context = file.Context();
        return await context.ImportRuns.SingleAsync(run => run.Id == id, DatabaseBench.Cancel);
    }

    private static ImportRun Run(long id, RunStatus status, params string[] notes) =>
        new()
        {
            Id = id, Source = "files", Kind = "incidents", FileName = "a.csv", Sha256 = "1", Status = status,
            Notes = notes.ToDictionary(note => note, _ => 1L), StartedAt = At("2026-05-31"), EndedAt = At("2026-05-31"),
        };
}
