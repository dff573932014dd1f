using System.Runtime.CompilerServices;
using Bunit;

namespace ReliabilityDashboard.Tests;

internal static class WaitLimit
{
    /// <summary>The default of one second is a guess about the machine; a page whose database is a server, on a busy one, takes
    /// longer.</summary>
    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(30);
}
