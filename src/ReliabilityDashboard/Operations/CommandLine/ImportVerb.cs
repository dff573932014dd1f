using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Storage.Configurations;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>import KIND FILE [--source NAME]</c>: waits for the run and prints it as one JSON line.</summary>
internal static class ImportVerb
{
    private const string Usage = "Usage: import KIND FILE [--source NAME]";

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        var (words, source) = Read(args);
        if (words is not [var word, var file]) return await Verbs.WrongAsync(Usage);
        if (ImportKinds.Find(word) is not { } kind) return await Verbs.WrongAsync($"There is no kind '{word}'. Kinds: {string.Join(", ", Enum.GetValues<ImportKind>().Select(k => k.Word()))}.");
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return Verbs.Failed;
        }
        var run = await services.GetRequiredService<RunLedger>().BeginAsync(source, kind.Word(), Path.GetFileName(file), Path.GetFullPath(file), RunOrigin.CommandLine, cancel);
        run = await services.GetRequiredService<ImportRunner>().RunAsync(run.Id, cancel);
        Console.WriteLine(Json.Write(RunAnswer.Of(run)));
        if (run.Error is not null) await Console.Error.WriteLineAsync(run.Error);
        return run.Status == RunStatus.Failed ? Verbs.Failed : Verbs.Done;
    }

    // Settings such as --Data:Folder=/elsewhere stand among the words; only --source is ours.
    private static (List<string> Words, string Source) Read(string[] args)
    {
        var words = new List<string>();
        var source = InboxScan.Source;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--source" && i + 1 < args.Length) source = args[++i];
            else if (args[i].StartsWith("--source=", StringComparison.Ordinal)) source = args[i]["--source=".Length..];
            else if (!args[i].StartsWith("--", StringComparison.Ordinal)) words.Add(args[i]);
            else if (!args[i].Contains('=', StringComparison.Ordinal)) i++;
        }
        return (words, source);
    }
}
