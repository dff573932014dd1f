using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Brings a page up to date while it is open: at most once a second, when something was written or while something goes
/// on.</summary>
public sealed class LiveReload(DataVersionSignal signal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stop = new();
    private volatile bool changed;
    private long notedAt;

    /// <summary>Begins; only once, and never while prerendering.</summary>
    /// <param name="reload">Reads and shows anew, on the page's own thread.</param>
    /// <param name="isMoving">Whether time alone changes what is shown.</param>
    public void Start(Func<Task> reload, Func<bool> isMoving)
    {
        signal.Changed += Note;
        _ = RunAsync(reload, isMoving);
    }

    private async Task RunAsync(Func<Task> reload, Func<bool> isMoving)
    {
        try
        {
            using var timer = new PeriodicTimer(Period, time);
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                if (!changed && !isMoving()) continue;
                // Answers may be a second old: what was written within it is shown by another look.
                changed = changed && time.GetElapsedTime(Volatile.Read(ref notedAt)) <= Period;
                await reload();
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private void Note(DataWrite write)
    {
        Volatile.Write(ref notedAt, time.GetTimestamp());
        changed = true;
    }

    public void Dispose()
    {
        signal.Changed -= Note;
        stop.Cancel();
        stop.Dispose();
    }
}
