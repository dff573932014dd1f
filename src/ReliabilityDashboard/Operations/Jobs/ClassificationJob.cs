using Hangfire;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Reading.Classification;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Learns from confirmed incidents, and tries what was learned against the rules. It comes again by its schedule, whatever became
/// of this one.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class ClassificationJob(ModelKeeping keeping, SourceLeases leases)
{
    /// <summary>At night, when few people look: cron, in the reporting zone.</summary>
    public const string Schedule = "40 2 * * *";

    [JobDisplayName("Learn categories from confirmed incidents")]
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var lease = await leases.TryHoldAsync("work: text model", cancel);
        if (lease is not null) await keeping.LearnAsync(cancel);
    }
}
