using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>Tells a page that something was written, at most once in three seconds: an import commits ten times a second.</summary>
/// <remarks>Shows nothing. For pages that are read; an editor must not be reloaded under its writer.</remarks>
public sealed class LiveData(DataVersionSignal signal, TimeProvider time) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource leaving = new();
    private int pending;

    /// <summary>Called on the page's own dispatcher.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        signal.Changed += Note;
        _ = TellAsync();
    }

    private void Note() => Interlocked.Exchange(ref pending, 1);

    private async Task TellAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Pause, time);
            while (await timer.WaitForNextTickAsync(leaving.Token))
                if (Interlocked.Exchange(ref pending, 0) == 1) await InvokeAsync(() => OnChanged.InvokeAsync());
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        signal.Changed -= Note;
        leaving.Cancel();
        leaving.Dispose();
    }
}
