using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using ReliabilityDashboard.Features.Settings.Jobs;
using ReliabilityDashboard.Operations.Jobs;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Features.Settings;

public sealed class JobsReaderTests : IDisposable
{
    private readonly InMemoryStorage store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_stand_there_by_what_they_do_and_a_failed_one_is_tried_again_by_hand()
    {
        var jobs = new BackgroundJobClient(store);
        jobs.Enqueue<ImportJobs>(job => job.RunAsync(7, CancellationToken.None));
        // Without the rules of its class, by which it would be tried again.
        var failed = new BackgroundJobClient(store, new JobFilterProviderCollection()).Create<RetentionJob>(
            job => job.RunAsync(CancellationToken.None), new FailedState(new InvalidOperationException("The disk is full.")));
        jobs.Schedule<ImportJobs>(job => job.LoadSampleAsync(CancellationToken.None), TimeSpan.FromHours(1));
        new RecurringJobManager(store).AddOrUpdate<ImportJobs>(
            "inbox", "imports", job => job.LookIntoInboxAsync(CancellationToken.None), "*/5 * * * *");

        var reader = Reader();
        var view = await reader.ReadAsync(Cancel);
        Assert.Equal(["Import of run 7"], view.Waiting.Select(one => one.Name));
        Assert.Equal(
            [("Drop records older than is kept", "The disk is full.")], view.Failed.Select(one => (one.Name, one.Note!)));
        Assert.Equal(["Load the sample organisation"], view.Retried.Select(one => one.Name));
        Assert.Equal([("Look into the inbox", "every 5 minutes")], view.Schedules.Select(one => (one.Name, one.When)));
        Assert.Equal("2 jobs failed.", view.Says);

        reader.TryAgain(failed);
        reader.DoNow("inbox");
        view = await reader.ReadAsync(Cancel);
        Assert.Empty(view.Failed);
        Assert.Equal(
            ["Drop records older than is kept", "Import of run 7", "Look into the inbox"], view.Waiting.Select(one => one.Name).Order());
    }

    [Fact]
    public async Task Only_whoever_may_watch_them_sees_them()
    {
        var reader = Reader(PersonRole.Manager);
        await Assert.ThrowsAsync<NotAllowedException>(() => reader.ReadAsync(Cancel));
        Assert.Throws<NotAllowedException>(() => reader.DoNow("inbox"));
        Assert.Throws<NotAllowedException>(() => reader.TryAgain("1"));
    }

    public void Dispose() => store.Dispose();

    private JobsReader Reader(PersonRole role = PersonRole.Administrator) =>
        new(store, new BackgroundJobClient(store), new RecurringJobManager(store), Signed.In(role));
}
