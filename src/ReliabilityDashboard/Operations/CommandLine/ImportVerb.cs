using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>import KIND FILE [--source NAME] [--zone ZONE]</c>: waits for the run and prints it as one JSON line.</summary>
internal static class ImportVerb
{
    public static Verb Verb { get; } = new("import", "KIND FILE [--source NAME] [--zone ZONE]", RunAsync)
    {
        Options = ["source", "zone"],
        WhenStopped = "Stopped. The run goes on where it stopped when the same command is given again.",
    };

    private static async Task<int> RunAsync(VerbCall call)
    {
        var source = call.Given.Options.GetValueOrDefault("source", InboxScan.Source);
        if (call.Given.Words is not [var word, var file]) return await call.WrongUsageAsync();
        if (ImportKinds.Find(word) is not { } kind)
            return await VerbCall.WrongAsync($"There is no kind '{word}'. Kinds: {ImportKinds.Named}.");
        if (!StorableText.Is(source)) return await VerbCall.WrongAsync($"--source: {StorableText.Expected}.");
        var zone = call.Given.Options.GetValueOrDefault("zone");
        if (zone is not null && ZoneNames.Find(zone) is null)
            return await VerbCall.WrongAsync($"--zone: {ZoneNames.Expected}, not '{zone}'.");
        if (!File.Exists(file)) return await VerbCall.FailedAsync($"There is no file {file}.");
        var run = await call
            .Services.GetRequiredService<RunLedger>()
            .BeginAsync(
                source, kind.Word, await WaitingFile.AtAsync(file, call.Cancel), RunOrigin.CommandLine, call.Cancel,
                ZoneNames.Find(zone)?.Id);
        run = await call.Services.GetRequiredService<ImportRunner>().RunAsync(run.Id, call.Cancel);
        Console.WriteLine(JsonSerializer.Serialize(RunAnswer.Of(run), ApiJson.Options));
        if (run.Error is not null) await Console.Error.WriteLineAsync(run.Error);
        return run.Status == RunStatus.Failed ? Verbs.Failed : Verbs.Done;
    }
}
