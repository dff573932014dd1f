using System.Globalization;
using ReliabilityDashboard.Storage.Backup;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>backup FILE</c>: writes one state of the database into a new file, also beside a running server.</summary>
internal static class BackupVerb
{
    public static Verb Verb { get; } = new("backup", "FILE", RunAsync)
    {
        // The copy is of the model that is there: a server of an older version may be running on it.
        PreparesDatabase = false,
        WhenStopped = "Stopped. No backup was written.",
    };

    private static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Given.Words is not [var file]) return await call.WrongUsageAsync();
        var path = Path.GetFullPath(file);
        await call.Services.GetRequiredService<IBackups>().BackupAsync(path, call.Cancel);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Backed up to {path} ({new FileInfo(path).Length} bytes)"));
        return Verbs.Done;
    }
}
