using ReliabilityDashboard.Storage.Queries;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>The organisation's history, read again only when something was written.</summary>
public sealed class HistoryCache(DataVersionQuery versions, OrganisationHistoryQuery query, TimeProvider time) : IDisposable
{
    // While an import writes ten batches a second, pages live with a state that is one second old.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private OrganisationHistory? held;
    private long readAt;

    /// <summary>The history as of at most a second ago.</summary>
    public async Task<OrganisationHistory> GetAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (held is not null && time.GetElapsedTime(readAt) < Fresh) return held;
            if (held is null || await versions.ReadAsync(cancel) != held.Version) held = await query.ReadAsync(cancel);
            readAt = time.GetTimestamp();
            return held;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Reads anew at the next question: this process has just written.</summary>
    public void Forget() => Volatile.Write(ref held, null);

    public void Dispose() => gate.Dispose();
}
