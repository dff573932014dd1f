using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.History;

/// <summary>The versions of all parts as of at most a second ago; as of now where they were doubted since.</summary>
/// <remarks>While an import writes ten batches a second, answers live with a state that is one second old. Who has saved something sees it
/// in the next answer.</remarks>
public sealed class KnownVersions : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly PartVersionQuery query;
    private readonly DataVersionSignal signal;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim gate = new(1, 1);
    private PartVersions? held;
    private long readAt;
    private volatile bool doubted;

    public KnownVersions(PartVersionQuery query, DataVersionSignal signal, TimeProvider time)
    {
        (this.query, this.signal, this.time) = (query, signal, time);
        signal.Changed += Note;
    }

    public async Task<PartVersions> GetAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (held is not null && !doubted && time.GetElapsedTime(readAt) < Fresh) return held;
            // Before the reading: a doubt that comes while it goes on is for the next.
            doubted = false;
            held = await query.ReadAsync(cancel);
            readAt = time.GetTimestamp();
            return held;
        }
        catch
        {
            // Not looked, so the doubt stays.
            doubted = true;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Looks at the next question whether anything was written: somebody has just been told that it was.</summary>
    public void Forget() => doubted = true;

    private void Note(DataWrite write)
    {
        if (write.ByPerson) Forget();
    }

    public void Dispose()
    {
        signal.Changed -= Note;
        gate.Dispose();
    }
}
