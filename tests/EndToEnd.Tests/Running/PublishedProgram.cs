namespace EndToEnd.Tests.Running;

/// <summary>The program as it is installed: published once for all tests that ask, into a folder that goes with this process.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<Task<string>> Shared = new(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("reliability-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return await IntoAsync(folder);
    });

    /// <summary>For whoever keeps data elsewhere; several processes may run it at once.</summary>
    public static Task<string> PathAsync() => Shared.Value;

    /// <summary>Publishes what the solution's build left, without building again.</summary>
    /// <returns>The program's path.</returns>
    public static async Task<string> IntoAsync(string folder)
    {
        var publish = await Child.RunAsync(Child.Prepare(
            ["publish", Path.Combine(Repository.Root, "src", "ReliabilityDashboard"), "--no-build", "--configuration", Repository.Configuration, "--output", folder, "-nodeReuse:false"]));
        Assert.True(publish.ExitCode == 0, publish.Output);
        return Path.Combine(folder, "ReliabilityDashboard.dll");
    }
}
