using System.Runtime.InteropServices;

namespace EndToEnd.Tests.Running;

/// <summary>What an operating system tells a process.</summary>
internal static class Signal
{
    /// <summary>Ctrl-C.</summary>
    public const int Interrupt = 2;

    /// <summary>Goes on after <see cref="Stop"/>.</summary>
    public const int Continue = 18;

    /// <summary>Halts wherever it is, holding what it holds.</summary>
    public const int Stop = 19;

    /// <param name="process">Its id; negative: that of a group, to all of it.</param>
    /// <param name="signal">One of those above.</param>
    public static void Send(int process, int signal)
    {
        if (Kill(process, signal) != 0) throw new InvalidOperationException($"Signal {signal} did not reach process {process}.");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
