using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>What to build next: the calls to protect, and how calls are protected.</summary>
public sealed partial class NextStepsPage(NextStepsLoader loader, BreakerCommands commands, TimeProvider time)
    : AddressPage<NextStepsView>("What to protect next could not be read")
{
    // A job that does not begin within this time is one that another instance does, or none.
    private static readonly TimeSpan Begins = TimeSpan.FromMinutes(1);
    private DateTime? askedAt;

    protected internal override DataParts Parts => PartsRead.By<NextStepsLoader>();

    private bool IsAsked => askedAt is not null;

    // What the job keeps is no part of the data: the page looks for it while it may come.
    private bool IsMoving() => IsAsked || loader.IsComputing || View is { Answer.Computing: not null } or { IsComputed: false };

    protected override async Task<NextStepsView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    protected override void OnLoaded(NextStepsView? view)
    {
        if (view?.Answer is { } answer && (answer.ComputedAt >= askedAt || answer.Failure?.At >= askedAt)) askedAt = null;
        if (Now - askedAt > Begins && view?.Answer.Computing is null) askedAt = null;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task ComputeAsync()
    {
        commands.ComputeNow();
        askedAt = Now;
        await LoadAsync();
    }
}
