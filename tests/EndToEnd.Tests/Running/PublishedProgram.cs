namespace EndToEnd.Tests.Running;

/// <summary>The program as it is installed. <c>./test.sh</c> publishes it once and names the folder in <c>TEST_PROGRAM</c>; without that,
/// each run publishes for itself.</summary>
internal static class PublishedProgram
{
    private static readonly Lazy<string> Folder = new(() =>
        Environment.GetEnvironmentVariable("TEST_PROGRAM") is { Length: > 0 } folder
            ? folder
            : Task.Run(PublishAsync).GetAwaiter().GetResult()
    );

    public static string Path => In(Folder.Value);

    /// <summary>Another copy, for whoever keeps data beside the program.</summary>
    /// <returns>The program's path.</returns>
    public static string CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder.Value, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(Folder.Value, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return In(folder);
    }

    private static string In(string folder) => System.IO.Path.Combine(folder, "ReliabilityDashboard.dll");

    private static async Task<string> PublishAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reliability-published-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var publish = await Child.RunAsync(
            Child.Prepare([
                "publish",
                System.IO.Path.Combine(Repository.Root, "src", "ReliabilityDashboard"),
                "--configuration",
                "Release",
                "--output",
                folder,
                "-nodeReuse:false",
            ])
        );
        return publish.ExitCode == 0
            ? folder
            : throw new InvalidOperationException($"The program could not be published:\n{publish.Output}");
    }
}
