using Hangfire;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Storage.Entities;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>The imports as background jobs. Each may run twice without harm: runs are found again by their file.</summary>
[Queue("imports")]
[AutomaticRetry(Attempts = 3, DelaysInSeconds = [5, 30, 120])]
public sealed partial class ImportJobs(InboxScan inbox, ImportRunner runner, RunLedger ledger, SampleLoader sample, RollupZone rollups, ILogger<ImportJobs> log)
{
    /// <summary>One look into the inbox.</summary>
    public Task LookIntoInboxAsync(CancellationToken cancel) => inbox.RunAsync(cancel);

    /// <summary>One uploaded file.</summary>
    public Task RunAsync(long runId, CancellationToken cancel) => runner.RunAsync(runId, cancel);

    /// <summary>The sample organisation, from the start or from where a load was cut off.</summary>
    public Task LoadSampleAsync(CancellationToken cancel)
    {
        LogSampleBegins();
        return sample.LoadAsync(run => LogSampleFile(run.FileName, run.Read), cancel);
    }

    /// <summary>The runs of uploads that a crash cut off; those of the inbox are found again by their files.</summary>
    public async Task FinishCutOffRunsAsync(CancellationToken cancel)
    {
        foreach (var run in await ledger.UnfinishedAsync([RunOrigin.Upload, RunOrigin.Api], cancel)) await runner.RunAsync(run.Id, cancel);
    }

    /// <summary>Cuts the day rollups in the reporting zone that holds now.</summary>
    public Task RebuildRollupsAsync(CancellationToken cancel) => rollups.RebuildAsync(cancel);

    [LoggerMessage(LogLevel.Information, "Loading the sample organisation; pages fill while it comes in")]
    private partial void LogSampleBegins();

    [LoggerMessage(LogLevel.Information, "Sample organisation: {File} is in ({Read} records)")]
    private partial void LogSampleFile(string file, long read);
}
