using System.Runtime.CompilerServices;
using Bunit;

namespace ReliabilityDashboard.Tests;

internal static class WaitLimit
{
    /// <summary>Only what never comes is waited for so long: a few seconds would be a guess about the machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [ModuleInitializer]
    internal static void Set() => BunitContext.DefaultWaitTimeout = Patience;
}
