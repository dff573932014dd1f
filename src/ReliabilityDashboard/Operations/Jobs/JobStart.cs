using Hangfire;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Puts the schedules in place at start and takes up what a stop or crash left: cut-off runs, missed looks, a sample half
/// loaded.</summary>
internal sealed class JobStart(
    Schedules schedules,
    IBackgroundJobClient jobs,
    SampleLoader sample,
    SampleRemoval removal,
    RollupZone rollups,
    IOptions<SampleOptions> wishes
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        schedules.Place();
        if (await rollups.DiffersAsync(cancellationToken)) jobs.Enqueue<ImportJobs>(job => job.RebuildRollupsAsync(CancellationToken.None));
        jobs.Enqueue<ImportJobs>(job => job.FinishCutOffRunsAsync(CancellationToken.None));
        if (await removal.FindAsync(cancellationToken) is { EndedAt: null })
            jobs.Enqueue<ImportJobs>(job => job.RemoveSampleAsync(CancellationToken.None));
        if (await sample.IsUnfinishedAsync(cancellationToken) || (wishes.Value.Load && await sample.IsWelcomeAsync(cancellationToken)))
            jobs.Enqueue<ImportJobs>(job => job.LoadSampleAsync(CancellationToken.None));
        jobs.Enqueue<ImportJobs>(job => job.LookIntoInboxAsync(CancellationToken.None));
        // A night that was missed is made up for.
        jobs.Enqueue<RetentionJob>(job => job.RunAsync(CancellationToken.None));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
