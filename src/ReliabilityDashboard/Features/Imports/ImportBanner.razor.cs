using System.Data.Common;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The line above a page while something is imported; asks the database once a second, and only then.</summary>
public sealed partial class ImportBanner(ImportsUnderWayQuery query, DataVersionSignal signal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource leaving = new();
    private ImportsUnderWay? underWay;
    private int pending;

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        signal.Changed += Note;
        _ = FollowAsync();
    }

    private void Note(DataWrite write)
    {
        if (write.Parts.HasFlag(DataParts.Imports)) Again();
    }

    private void Again() => Interlocked.Exchange(ref pending, 1);

    private async Task FollowAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, time);
            while (await timer.WaitForNextTickAsync(leaving.Token))
            {
                if (Interlocked.Exchange(ref pending, 0) == 0 && underWay is null) continue;
                var before = underWay;
                await ReadAsync();
                if (before != underWay) await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            underWay = await query.ReadAsync(leaving.Token);
        }
        catch (DbException)
        {
            // What the page itself asks of the database says so; this line is no reason to end it.
            Again();
        }
    }

    public void Dispose()
    {
        signal.Changed -= Note;
        leaving.Cancel();
        leaving.Dispose();
    }
}
