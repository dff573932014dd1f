using Microsoft.Extensions.Caching.Memory;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>
/// Views of pages for half a minute, by address and state of the data: a page is drawn twice, for its first bytes and then live,
/// and computed once, also for everybody who looks at it meanwhile. Views say nothing of who looks.
/// </summary>
public sealed class ViewCache(HistoryCache history) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    // A view of ten years by day has some megabytes.
    private readonly MemoryCache views = new(new MemoryCacheOptions { SizeLimit = 32, ExpirationScanFrequency = Kept });

    /// <summary>The view of an address, as of at most a second ago as far as the data go, and half a minute as far as the clock
    /// does.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="load">Makes the view; runs to its end even where who asked first has left.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<TView> GetAsync<TView>(
        PageAddress address, Func<PageAddress, CancellationToken, Task<TView>> load, CancellationToken cancel)
        where TView : class
    {
        var key = (typeof(TView), address.ToString(), (await history.GetAsync(cancel)).Version);
        var loading = views.GetOrCreate(key, entry =>
        {
            (entry.Size, entry.AbsoluteExpirationRelativeToNow) = (1, Kept);
            return new Lazy<Task<TView>>(LoadAsync);
        })!;
        return await loading.Value.WaitAsync(cancel);

        async Task<TView> LoadAsync()
        {
            try
            {
                return await load(address, CancellationToken.None);
            }
            catch
            {
                // The next one who asks shall try again.
                views.Remove(key);
                throw;
            }
        }
    }

    public void Dispose() => views.Dispose();
}
