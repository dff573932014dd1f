using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit.Sdk;

namespace Limits;

/// <summary>Hears which tests begin and end, and ends the process by the name of one that goes on beyond its limit.</summary>
internal sealed class HangWatch : IMessageSink, IDisposable
{
    /// <summary>In which a test that was told to stop does so.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (string Name, long Begun)> running = new();
    private readonly IMessageSink next;
    private readonly Timer timer;

    public HangWatch(IMessageSink next, TimeSpan limit)
    {
        this.next = next;
        timer = new(_ => Look(limit), null, limit, TimeSpan.FromSeconds(10));
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestStarting begun) running[begun.TestUniqueID] = (begun.TestDisplayName, Stopwatch.GetTimestamp());
        else if (message is ITestFinished ended) running.TryRemove(ended.TestUniqueID, out _);
        return next.OnMessage(message);
    }

    public void Dispose() => timer.Dispose();

    private void Look(TimeSpan limit)
    {
        foreach (var (name, begun) in running.Values)
        {
            if (Stopwatch.GetElapsedTime(begun) < limit) continue;
            // The console itself: what is written to it is kept for the test that runs.
            using (var console = new StreamWriter(Console.OpenStandardError()))
                console.WriteLine($"{name} hangs: this run is ended after {limit.TotalMinutes:0} minutes of it.");
            Environment.Exit(1);
        }
    }
}
