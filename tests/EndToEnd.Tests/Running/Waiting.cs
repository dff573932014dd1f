using System.Diagnostics;

namespace EndToEnd.Tests.Running;

/// <summary>Waits for what comes by itself; generous, since only a failure ever waits to the end.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Limit) throw new TimeoutException($"Waited {Limit} in vain until {what}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
