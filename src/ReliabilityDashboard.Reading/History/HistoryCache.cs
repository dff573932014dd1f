using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.History;

/// <summary>The organisation's history, read again only when something was written.</summary>
public sealed class HistoryCache(DataVersionQuery versions, OrganisationHistoryQuery query, TimeProvider time) : IDisposable
{
    // While an import writes ten batches a second, pages live with a state that is one second old.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private OrganisationHistory? held;
    private long readAt;
    private volatile bool doubted;

    /// <summary>The history as of at most a second ago; as of now where it was doubted since.</summary>
    public async Task<OrganisationHistory> GetAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (held is not null && !doubted && time.GetElapsedTime(readAt) < Fresh) return held;
            // Before the reading: a doubt that comes while it goes on is for the next.
            doubted = false;
            if (held is null || await versions.ReadAsync(cancel) != held.Version) held = await query.ReadAsync(cancel);
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

    public void Dispose() => gate.Dispose();
}
