using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>
/// Views of pages by their address: a page is drawn twice, for its first bytes and then live, and computed once, also for everybody
/// who looks at it meanwhile. Views say nothing of who looks.
/// </summary>
public sealed class ViewCache(AnswerCache answers)
{
    /// <summary>The view of an address, as of at most a second ago as far as the data go, and half a minute as far as the clock
    /// does.</summary>
    /// <param name="parts">The parts that the view is read from.</param>
    /// <param name="address">What is asked for.</param>
    /// <param name="load">Makes the view; runs to its end even where who asked first has left.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<TView> GetAsync<TView>(
        DataParts parts, PageAddress address, Func<PageAddress, CancellationToken, Task<TView>> load, CancellationToken cancel)
        where TView : class =>
        answers.GetAsync(
            $"view {typeof(TView).FullName} of {address}", parts, Kept.ForHalfAMinute, () => load(address, CancellationToken.None),
            cancel);
}
