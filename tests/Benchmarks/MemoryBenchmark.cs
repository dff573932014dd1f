using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>The most memory that a process ever held while it imported a large file, from the kernel's own count.</summary>
internal static class MemoryBenchmark
{
    public static async Task RunAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("reliability-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "sessions.csv");
            // Not before the year 2000, so of many series.
            var rows = SessionFile.Write(file, 60_000_000, (long)megabytes * 1_000_000, series: 460);
            using var process = Process.Start(
                new ProcessStartInfo("dotnet", [Bench.Program, "import", "sessions", file, $"--Data:Folder={folder}/data"])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            _ = process.StandardError.ReadToEndAsync();
            var answer = process.StandardOutput.ReadToEndAsync();
            var peak = 0L;
            while (!process.HasExited)
            {
                peak = Math.Max(peak, Peak(process.Id));
                await Task.Delay(20);
            }
            if (process.ExitCode != 0)
                throw new InvalidOperationException(await answer);
            Bench.Say($"peak memory, a file of {new FileInfo(file).Length / 1_000_000} MB with {rows:N0} rows", $"{peak / 1024} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
