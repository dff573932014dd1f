using Hangfire;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>The imports as background jobs. Each may run twice without harm: runs are found again by their file.</summary>
/// <remarks>A run that cannot be carried on says so itself and ends. What fails here is the database, and the job is tried until it answers
/// again.</remarks>
[Queue("imports")]
[AutomaticRetry(Attempts = int.MaxValue, DelaysInSeconds = [5, 30, 60, 300])]
public sealed partial class ImportJobs(
    InboxScan inbox, ImportRunner runner, RunLedger ledger, WaitingFiles waiting, UploadStore uploads, SampleLoader sample,
    SampleRemoval removal, SourceLeases leases, RollupZone rollups, TimeProvider time, ILogger<ImportJobs> log)
{
    // Between two pieces of a file that another instance is receiving.
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly DateTime startedAt = time.GetUtcNow().UtcDateTime;

    /// <summary>One look into the inbox. It comes again by its schedule, whatever became of this one.</summary>
    [AutomaticRetry(Attempts = 1, DelaysInSeconds = [5])]
    [JobDisplayName("Look into the inbox")]
    public async Task LookIntoInboxAsync(CancellationToken cancel)
    {
        await waiting.LetGoAsync(cancel);
        await inbox.RunAsync(cancel);
    }

    /// <summary>One uploaded file.</summary>
    [JobDisplayName("Import of run {0}")]
    public Task RunAsync(long runId, CancellationToken cancel) => runner.RunAsync(runId, cancel);

    /// <summary>The sample organisation, from the start or from where a load was cut off.</summary>
    [JobDisplayName("Load the sample organisation")]
    public async Task LoadSampleAsync(CancellationToken cancel)
    {
        await using var lease = await leases.OutlastAsync("work: sample", cancel);
        if (lease is null) return;
        LogSampleBegins();
        await sample.LoadAsync(run => LogSampleFile(run.FileName, run.Read), cancel);
    }

    /// <summary>Takes the sample organisation out, from the start or from where a removal was cut off.</summary>
    [JobDisplayName("Remove the sample organisation")]
    public async Task RemoveSampleAsync(CancellationToken cancel)
    {
        await using var lease = await leases.HoldAsync(SampleFolder.Source, cancel);
        await removal.RunAsync(cancel);
        LogSampleGone();
    }

    /// <summary>The runs of uploads that a crash cut off; those of the inbox are found again by their files, and end here where somebody
    /// took the file away. One that another instance is at is waited for, and taken over should that one end.</summary>
    [JobDisplayName("Take up imports that were cut off")]
    public async Task FinishCutOffRunsAsync(CancellationToken cancel)
    {
        await using var lease = await leases.OutlastAsync("work: cut-off runs", cancel);
        if (lease is null) return;
        foreach (var run in (await ledger.UnfinishedAsync([RunOrigin.Inbox], cancel)).Where(run => !File.Exists(run.FilePath)))
            await runner.RunAsync(run.Id, cancel);
        foreach (var run in await ledger.UnfinishedAsync([RunOrigin.Upload, RunOrigin.Api, RunOrigin.Kept], cancel))
            await RunAsync(run.Id, cancel);
        await uploads.SweepAsync(startedAt - LongestPause, cancel);
    }

    /// <summary>Cuts the day rollups in the reporting zone that holds now.</summary>
    [JobDisplayName("Cut the days in another zone")]
    public Task RebuildRollupsAsync(CancellationToken cancel) => rollups.RebuildAsync(cancel);

    [LoggerMessage(LogLevel.Information, "Loading the sample organisation; pages fill while it comes in")]
    private partial void LogSampleBegins();

    [LoggerMessage(LogLevel.Information, "The sample organisation is removed")]
    private partial void LogSampleGone();

    [LoggerMessage(LogLevel.Information, "Sample organisation: {File} is in ({Read} records)")]
    private partial void LogSampleFile(string file, long read);
}
