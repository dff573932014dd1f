using System.Data.Common;
using ReliabilityDashboard.Reading.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The line above a page while something is imported or the sample is removed; asks the database once a second, and only
/// then.</summary>
public sealed partial class ImportBanner(UnderWayReader reader) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private UnderWay now = UnderWay.Nothing;
    private bool again;

    protected override Task OnInitializedAsync() => ReadAsync();

    private bool IsMoving() => again || now != UnderWay.Nothing;

    private async Task ReadAsync()
    {
        try
        {
            (now, again) = (await reader.ReadAsync(leaving.Token), false);
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
