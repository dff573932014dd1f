using System.Diagnostics;

namespace EndToEnd.Tests.Running;

/// <summary>Waits for what comes by itself; generous, since only a failure ever waits to the end.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <param name="holds">Whether it is so.</param>
    /// <param name="what">What it is, for whoever reads that it never came.</param>
    /// <param name="often">Whether it may be over again in a moment.</param>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what, bool often = false)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Limit) throw new TimeoutException($"Waited {Limit} in vain until {what}.");
            await Task.Delay(often ? 10 : 100, TestContext.Current.CancellationToken);
        }
    }
}
