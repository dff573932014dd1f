using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>Tells a page that something was written, at most once in a while: an import commits ten times a second.</summary>
/// <remarks>Shows nothing. For pages that are read; an editor must not be reloaded under its writer.</remarks>
public sealed class LiveData(DataVersionSignal signal, TimeProvider time) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Answered = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource leaving = new();
    private int pending;
    private long notedAt;

    /// <summary>The parts of the data that the page shows.</summary>
    [Parameter, EditorRequired] public DataParts Parts { get; set; }

    /// <summary>Called on the page's own dispatcher.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    /// <summary>Seconds between two tellings at least.</summary>
    [Parameter] public int Seconds { get; set; } = 3;

    /// <summary>Whether time alone changes what is shown; asked each time, on any thread.</summary>
    [Parameter] public Func<bool>? IsMoving { get; set; }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender) return;
        signal.Changed += Note;
        _ = TellAsync();
    }

    private void Note(DataWrite write)
    {
        if ((write.Parts & Parts) == DataParts.None) return;
        Volatile.Write(ref notedAt, time.GetTimestamp());
        Again();
    }

    private void Again() => Interlocked.Exchange(ref pending, 1);

    private async Task TellAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(Seconds), time);
            while (await timer.WaitForNextTickAsync(leaving.Token))
            {
                var moves = IsMoving?.Invoke() == true;
                var wrote = Interlocked.Exchange(ref pending, 0) == 1;
                // Answers may be a second old: what was written within it is shown by another look.
                if (wrote && time.GetElapsedTime(Volatile.Read(ref notedAt)) <= Answered) Again();
                if (wrote || moves) await InvokeAsync(() => OnChanged.InvokeAsync());
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
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
