using System.Diagnostics;
using Xunit.Sdk;

namespace ReliabilityDashboard.Tests;

/// <summary>For what comes true without a render, where bUnit's own waiting would not look again.</summary>
internal static class Eventually
{
    public static Task HoldsAsync(Action assertion) => HoldsAsync(() =>
    {
        assertion();
        return Task.CompletedTask;
    });

    public static async Task HoldsAsync(Func<Task> assertion)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await assertion();
                return;
            }
            catch (XunitException) when (watch.Elapsed < WaitLimit.Patience)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }
        }
    }
}
