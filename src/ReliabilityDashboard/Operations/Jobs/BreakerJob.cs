using Hangfire;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Reading.Breakers;

namespace ReliabilityDashboard.Operations.Jobs;

/// <summary>Computes the next best breakers where something they rest on has changed. It comes again by its schedule, whatever became of
/// this one.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class BreakerJob(BreakerKeeping keeping, SourceLeases leases)
{
    /// <summary>It looks each minute, and computes at most once in ten.</summary>
    public const string Schedule = "* * * * *";

    [JobDisplayName("Look whether the next best breakers have changed")]
    public Task RunAsync(CancellationToken cancel) => RunAsync(isAsked: false, cancel);

    [JobDisplayName("Compute the next best breakers")]
    public Task RunNowAsync(CancellationToken cancel) => RunAsync(isAsked: true, cancel);

    private async Task RunAsync(bool isAsked, CancellationToken cancel)
    {
        if (await keeping.DueAsync(isAsked, cancel) is not { Count: > 0 } due) return;
        await using var lease = await leases.TryHoldAsync("work: next breakers", cancel);
        if (lease is null) return;
        foreach (var (unit, credit) in due) await keeping.KeepAsync(unit, credit, cancel);
    }
}
