using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace TestDatabases.Statements;

/// <summary>Writes down which methods of the product a test run has called: the runtime tells of each when it first compiles it, and it
/// compiles none that nobody calls. Asked for by the environment variable <c>TEST_CALLED</c>, which names the file.</summary>
internal sealed class CalledMethods : EventListener
{
    private const EventKeywords Compiled = (EventKeywords)0x10;
    private const string Product = "ReliabilityDashboard.";

    private static readonly string? File = Environment.GetEnvironmentVariable("TEST_CALLED");
    private static CalledMethods? listener;

    private readonly ConcurrentDictionary<string, byte> called = new();
    private readonly ManualResetEventSlim last = new();

    // Before the first database of the tests is there.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Begin()
    {
        if (File is not { Length: > 0 }) return;
        listener = new();
        // Listeners are gone by the time that a process says it exits.
        AssemblyLoadContext.Default.Unloading += _ => listener.Write();
    }
#pragma warning restore CA2255

    /// <summary>The last to be called: once it is told, everything before it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Last()
    {
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(eventSource, EventLevel.Verbose, Compiled);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true) return;
        var (type, method) = ((string)eventData.Payload![6]!, (string)eventData.Payload[7]!);
        if (type.StartsWith(Product, StringComparison.Ordinal)) called.TryAdd($"{type.Split('[')[0]}.{method}", 0);
        else if (method == nameof(Last) && type == typeof(CalledMethods).FullName) last.Set();
    }

    private void Write()
    {
        Last();
        last.Wait(TimeSpan.FromSeconds(30));
        System.IO.File.AppendAllLines(File!, called.Keys.Order(StringComparer.Ordinal));
    }
}
