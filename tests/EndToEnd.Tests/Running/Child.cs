using System.Diagnostics;

namespace EndToEnd.Tests.Running;

/// <summary>Starts the program with nothing of the surroundings leaking in: neither configuration nor a Ctrl-C that the shell behind this
/// run ignores.</summary>
internal static class Child
{
    private static readonly string[] Foreign =
    [
        "ASPNETCORE_URLS",
        "ASPNETCORE_ENVIRONMENT",
        "DOTNET_ENVIRONMENT",
        "Sample__Load",
        "Security__Demo",
        "Data__Folder",
        "Storage__Provider",
        "Storage__ConnectionString",
    ];

    /// <summary>A command whose first words become the program and are the same process: one in a group of its own, as a terminal starts
    /// what it then interrupts.</summary>
    /// <param name="arguments">What stands after <c>dotnet</c>.</param>
    /// <param name="folder">The working directory; the temporary folder unless told, since the program must not care.</param>
    public static Process Prepare(IEnumerable<string> arguments, string? folder = null)
    {
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal=INT,QUIT", "dotnet", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var name in Foreign)
            start.Environment.Remove(name);
        return new Process { StartInfo = start };
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(Prepare([PublishedProgram.Path, .. arguments]));

    /// <summary>Runs what was prepared to its end.</summary>
    public static async Task<Ended> RunAsync(Process process)
    {
        using (process)
        {
            process.Start();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
            return new(process.ExitCode, await output, await error);
        }
    }
}
