using ReliabilityDashboard.Storage.Backup;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>restore FILE [--replace]</c>: puts a backup in the place of the database.</summary>
internal static class RestoreVerb
{
    public static Verb Verb { get; } = new("restore", "FILE [--replace]", RunAsync)
    {
        Flags = ["replace"],
        PreparesDatabase = false,
        WhenStopped = "Stopped. Nothing was restored.",
    };

    private static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Given.Words is not [var file]) return await call.WrongUsageAsync();
        await call
            .Services.GetRequiredService<IBackups>()
            .RestoreAsync(Path.GetFullPath(file), call.Given.Options.ContainsKey("replace"), call.Cancel);
        Console.WriteLine($"Restored from {Path.GetFullPath(file)}");
        return Verbs.Done;
    }
}
