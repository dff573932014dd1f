using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>import [KIND] FILE [--source NAME] [--mapping NAME] [--zone ZONE] [--preview]</c>: waits for the run and prints it as one
/// JSON line. Without a kind the file is told by its shape.</summary>
internal static class ImportVerb
{
    public static Verb Verb { get; } =
        new("import", "[KIND] FILE [--source NAME] [--mapping NAME] [--zone ZONE] [--preview]", RunAsync)
        {
            Options = ["source", "mapping", "zone"],
            Flags = ["preview"],
            WhenStopped = "Stopped. The run goes on where it stopped when the same command is given again.",
        };

    private static async Task<int> RunAsync(VerbCall call)
    {
        var options = call.Given.Options;
        var source = options.GetValueOrDefault("source", InboxScan.Source);
        var (word, file) = call.Given.Words switch
        {
            [var only] => (null, only),
            [var kind, var path] => (kind, path),
            _ => default((string?, string?)),
        };
        if (file is null) return await call.WrongUsageAsync();
        if (word is not null && ImportKinds.Find(word) is null)
            return await VerbCall.WrongAsync($"There is no kind '{word}'. Kinds: {ImportKinds.Named}.");
        if (!StorableText.Is(source)) return await VerbCall.WrongAsync($"--source: {StorableText.Expected}.");
        var zone = options.GetValueOrDefault("zone");
        if (zone is not null && ZoneNames.Find(zone) is null)
            return await VerbCall.WrongAsync($"--zone: {ZoneNames.Expected}, not '{zone}'.");
        if (!File.Exists(file)) return await VerbCall.FailedAsync($"There is no file {file}.");
        var asked = new FileAsked(source)
        {
            Name = Path.GetFileName(file), Kind = ImportKinds.Find(word), Mapping = options.GetValueOrDefault("mapping"),
            Zone = ZoneNames.Find(zone)?.Id,
        };
        return await (options.ContainsKey("preview") ? PreviewAsync(call, file, asked) : ImportAsync(call, file, asked));
    }

    private static async Task<int> PreviewAsync(VerbCall call, string file, FileAsked asked)
    {
        try
        {
            var preview = await call.Services.GetRequiredService<PreviewReader>().ReadAsync(() => File.OpenRead(file), asked, call.Cancel);
            Print(PreviewAnswer.Of(preview));
            return preview.Questions.Count == 0 ? Verbs.Done : Verbs.Failed;
        }
        catch (UnreadableFileException unreadable)
        {
            return await VerbCall.FailedAsync(unreadable.Message);
        }
    }

    private static async Task<int> ImportAsync(VerbCall call, string file, FileAsked asked)
    {
        SettledFile? settled = null;
        try
        {
            settled = await call.Services.GetRequiredService<FileShapes>().SettleAsync(() => File.OpenRead(file), asked, call.Cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            // Where anybody said what it holds, its run says what is wrong.
            if ((asked.Kind ?? ImportKinds.FromFileName(asked.Name!)) is null) return await VerbCall.FailedAsync(unreadable.Message);
        }
        if (settled is { IsClear: false })
        {
            Print(new { recognised = settled.Recognised, questions = settled.Questions.Select(QuestionAnswer.Of).ToArray() });
            return await VerbCall.FailedAsync(string.Join(Environment.NewLine, settled.Questions.Select(question => question.Said)));
        }
        var kind = settled?.Kind ?? asked.Kind ?? ImportKinds.FromFileName(asked.Name!)!;
        var run = await call
            .Services.GetRequiredService<RunLedger>()
            .BeginAsync(
                asked.Source, kind.Word, await WaitingFile.AtAsync(file, call.Cancel), RunOrigin.CommandLine, call.Cancel,
                settled?.Zone ?? asked.Zone, settled);
        run = await call.Services.GetRequiredService<ImportRunner>().RunAsync(run.Id, call.Cancel);
        Print(RunAnswer.Of(run));
        if (run.Error is not null) await Console.Error.WriteLineAsync(run.Error);
        return run.Status == RunStatus.Failed ? Verbs.Failed : Verbs.Done;
    }

    private static void Print<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer, ApiJson.Options));
}
