using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>evaluate classification FILE [--lexicon FILE]</c>: tries what suggests categories on texts whose category is
/// known.</summary>
internal static class EvaluateVerb
{
    private const string Classification = "classification";
    private const int MostFaults = 10;

    private static readonly FieldNames Columns = FieldNames.Of([("title", []), ("description", []), ("category", [])]);

    public static Verb Verb { get; } =
        new("evaluate", $"{Classification} FILE [--lexicon FILE]", RunAsync) { Options = ["lexicon"] };

    private static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Given.Words is not [Classification, var file]) return await call.WrongUsageAsync();
        foreach (var one in new[] { file, call.Given.Options.GetValueOrDefault("lexicon") }.OfType<string>())
            if (!File.Exists(one)) return await VerbCall.FailedAsync($"There is no file {one}.");
        var lexicon = Lexicon.Ours;
        if (call.Given.Options.TryGetValue("lexicon", out var terms))
        {
            var (read, broken) = Lexicon.Read(await File.ReadAllLinesAsync(terms, call.Cancel));
            if (read is null) return await VerbCall.FailedAsync(string.Join(Environment.NewLine, broken.Take(MostFaults)));
            lexicon = read;
        }
        var (texts, faults) = (new List<KnownText>(), new List<string>());
        try
        {
            Read(file, texts, faults, call.Cancel);
        }
        catch (UnreadableFileException unreadable)
        {
            return await VerbCall.FailedAsync(unreadable.Message);
        }
        if (faults.Count > 0) return await VerbCall.FailedAsync(string.Join(Environment.NewLine, faults.Take(MostFaults)));
        if (texts.Count == 0) return await VerbCall.FailedAsync("There is no text in the file.");
        var model = await call.Services.GetRequiredService<SpeakingModel>().FindAsync(call.Cancel);
        var history = await call.Services.GetRequiredService<HistoryCache>().GetAsync(call.Cancel);
        foreach (var line in ClassificationEvaluation.Of(texts, model, new(history.Names.ServiceNames), lexicon)) Console.WriteLine(line);
        return Verbs.Done;
    }

    private static void Read(string path, List<KnownText> texts, List<string> faults, CancellationToken cancel)
    {
        var form = FileForm.FromFileName(Path.GetFileName(path)) ?? new FileForm(FileFormat.Csv, false);
        using var file = new RecordFile(File.OpenRead(path), form, Columns, long.MaxValue);
        foreach (var record in file.Read(cancel: cancel))
        {
            var (title, description, word) = (Text(0), Text(1), Text(2));
            if (record.Failure is { } failure) faults.Add($"{file.Place} {record.Line}: {failure}");
            else if (title.Length == 0) faults.Add($"{file.Place} {record.Line}: title: expected a title");
            else if (IncidentField.Category.Find(word) is IncidentCategory category)
                texts.Add(new(title, description.Length == 0 ? null : description, category));
            else faults.Add($"{file.Place} {record.Line}: category: expected one of {IncidentField.Category.Named}, not “{word}”");

            string Text(int field) => record.Fields?.Has(field) == true ? record.Fields.Text(field).Trim().ToString() : "";
        }
    }
}
