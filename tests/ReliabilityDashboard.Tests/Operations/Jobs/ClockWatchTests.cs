using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using Hangfire.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Operations.Jobs;

namespace ReliabilityDashboard.Tests.Operations.Jobs;

public sealed class ClockWatchTests : IDisposable
{
    private readonly InMemoryStorage store = new();
    private readonly ManualClock clock = new();
    private readonly Schedules schedules;

    public ClockWatchTests() => schedules = new(new RecurringJobManager(store), new BackgroundJobClient(store), store,
        Options.Create(new ImportOptions { InboxSchedule = "*/5 * * * *" }), Options.Create(new ReportingOptions()));

    [Fact]
    public async Task After_the_clock_was_set_back_the_next_look_comes_by_the_new_time_and_what_waits_is_tried_at_once()
    {
        schedules.Place();
        // As both stand whose clock ran ten days ahead.
        using (var connection = store.GetConnection())
            connection.SetRangeInHash(
                "recurring-job:inbox", [new("NextExecution", JobHelper.SerializeDateTime(DateTime.UtcNow.AddDays(10)))]);
        var waiting = new BackgroundJobClient(store).Schedule<ImportJobs>(
            job => job.LookIntoInboxAsync(CancellationToken.None), TimeSpan.FromDays(10));
        Assert.True(NextLook() > DateTime.UtcNow.AddDays(9));
        using var watch = new ClockWatch(schedules, clock, NullLogger<ClockWatch>.Instance);
        await watch.StartAsync(TestContext.Current.CancellationToken);

        // An ordinary minute changes nothing.
        for (var i = 0; i < 12; i++) clock.Pass(TimeSpan.FromSeconds(5));
        Assert.True(NextLook() > DateTime.UtcNow.AddDays(9));

        await Eventually.HoldsAsync(() =>
        {
            clock.Set(-TimeSpan.FromDays(10));
            clock.Pass(TimeSpan.FromSeconds(5));
            Assert.True(NextLook() < DateTime.UtcNow.AddMinutes(6));
        });
        await Eventually.HoldsAsync(() => Assert.Equal(EnqueuedState.StateName, store.GetConnection().GetStateData(waiting).Name));
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    // Absent for the moment in which it is placed anew.
    private DateTime? NextLook() => store.GetConnection().GetRecurringJobs().SingleOrDefault(job => job.Id == "inbox")?.NextExecution;

    public void Dispose() => store.Dispose();
}
