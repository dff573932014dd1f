using System.Diagnostics;
using System.Globalization;

namespace ReliabilityDashboard.Importing.Runs;

/// <summary>Who holds a lease: machine, process and its start, so that a dead one can be told from a living one with the same
/// number.</summary>
internal static class LeaseHolder
{
    // Names of machines repeat, above all among containers: the running kernel and its space of process numbers do not.
    private static readonly string Machine = $"{Environment.MachineName}:{Kernel()}".Replace('/', '_');

    public static string New()
    {
        using var process = Process.GetCurrentProcess();
        return $"{Machine}/{process.Id}/{Started(process)}/{Guid.NewGuid():N}";
    }

    /// <summary>Whether the holder was a process of this machine that no longer runs.</summary>
    public static bool IsGone(string holder)
    {
        var parts = holder.Split('/');
        if (parts.Length != 4 || parts[0] != Machine || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var id)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return Started(process) != parts[2];
        }
        catch (Exception gone) when (gone is ArgumentException or IOException)
        {
            return true;
        }
    }

    private static string Kernel()
    {
        const string Boot = "/proc/sys/kernel/random/boot_id", Numbers = "/proc/self/ns/pid";
        return File.Exists(Boot) ? $"{File.ReadAllText(Boot).Trim()}:{new FileInfo(Numbers).LinkTarget}" : "";
    }

    // In the kernel's ticks since boot (proc_pid_stat(5), field 22), which no setting of the clock changes; elsewhere in whole seconds,
    // since it is read with a rounding that differs from process to process.
    private static string Started(Process process)
    {
        var stat = $"/proc/{process.Id}/stat";
        if (!File.Exists(stat)) return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = File.ReadAllText(stat);
        // The second field, the program's name, may hold blanks and parentheses; what follows begins with field 3.
        return text[(text.LastIndexOf(')') + 2)..].Split(' ')[22 - 3];
    }
}
