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
        var given = VerbWords.Read(args);
        var source = given.Options.GetValueOrDefault("source", InboxScan.Source);
        if (given.Words is not [_, var word, var file]) return await Verbs.WrongAsync(Usage);
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
}
