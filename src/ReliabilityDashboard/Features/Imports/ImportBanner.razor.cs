using System.Data.Common;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The line above a page while something is imported or the sample is removed; asks the database once a second, and only
/// then.</summary>
public sealed partial class ImportBanner(ImportsUnderWayQuery query, SampleRemoval removal) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private ImportsUnderWay? underWay;
    private bool isRemoving;
    private bool again;

    protected override Task OnInitializedAsync() => ReadAsync();

    private bool IsMoving() => again || isRemoving || underWay is not null;

    private async Task ReadAsync()
    {
        try
        {
            isRemoving = await removal.FindAsync(leaving.Token) is { EndedAt: null };
            (underWay, again) = (await query.ReadAsync(leaving.Token), false);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException)
        {
            // What the page itself asks of the database says so; this line is no reason to end it.
            again = true;
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
