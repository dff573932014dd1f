using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Jobs;

/// <summary>The background jobs, in the look of the house, over the queue's own books.</summary>
public sealed partial class JobsSection(JobsReader reader) : LoadedPage<JobsView>("The jobs could not be read")
{
    private string? said;

    /// <summary>The queue is no part of the data.</summary>
    protected internal override DataParts Parts => DataParts.None;

    protected override async Task<JobsView?> AskAsync(CancellationToken cancel) => await reader.ReadAsync(cancel);

    private async Task DoAsync(Action what, string name)
    {
        what();
        said = $"“{name}” is asked for.";
        await LoadAsync();
    }
}
