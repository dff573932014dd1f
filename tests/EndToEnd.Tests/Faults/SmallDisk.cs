using System.Diagnostics;
using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Faults;

/// <summary>A disk of a few megabytes, in memory, that a test can fill.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    private string Ballast => System.IO.Path.Combine(Path, "ballast");

    /// <summary>Skips the test where this user may not mount one.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        var path = Directory.CreateTempSubdirectory("reliability-disk-").FullName;
        if (await TryAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "reliability-test", path)) return new(path);
        Directory.Delete(path);
        Assert.Skip("This user may mount no disk.");
        throw new UnreachableException();
    }

    /// <summary>Leaves not one byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var block in new[] { 1 << 16, 1 << 12, 1 })
        {
            try
            {
                while (true) file.Write(new byte[block]);
            }
            catch (IOException)
            {
                // Full but for less than a block.
            }
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        // Lazily: a handle that somebody has still open must not keep it for ever.
        await TryAsync("umount", "-l", Path);
        Directory.Delete(Path);
    }

    private static async Task<bool> TryAsync(params string[] command)
    {
        try
        {
            using var process = Process.Start(Command(command))!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static ProcessStartInfo Command(params string[] command)
    {
        string[] asRoot = Environment.IsPrivilegedProcess ? command : ["sudo", "-n", .. command];
        return new(asRoot[0], asRoot[1..]) { RedirectStandardError = true };
    }
}
