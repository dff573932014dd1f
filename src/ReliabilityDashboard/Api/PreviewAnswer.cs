using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;

namespace ReliabilityDashboard.Api;

/// <summary>What would become of a file, as programs read it.</summary>
/// <param name="Recognised">What it is; null where nothing recognises it.</param>
/// <param name="Questions">What must be said before it can be stored.</param>
/// <param name="Columns">Its columns or keys.</param>
/// <param name="Words">What its words mean.</param>
/// <param name="Zone">In which its times without an offset are read.</param>
/// <param name="Dates">For a column of dates its order of day and month.</param>
/// <param name="Rows">The first 50 records as they would be stored, each with <c>line</c>, <c>faults</c> and <c>skipped</c>.</param>
/// <param name="FaultyRows">How many of all could not be stored.</param>
/// <param name="Warnings">What is told of the file.</param>
/// <param name="Figures">What it would give.</param>
public sealed record PreviewAnswer(
    Recognised? Recognised, IReadOnlyList<QuestionAnswer> Questions, IReadOnlyList<PreviewColumn> Columns,
    IReadOnlyList<PreviewWord> Words, string? Zone, IReadOnlyDictionary<string, string> Dates,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows, long FaultyRows, IReadOnlyList<string> Warnings, PreviewFigures? Figures)
{
    public static PreviewAnswer Of(FilePreview preview) =>
        new(
            preview.Recognised, [.. preview.Questions.Select(QuestionAnswer.Of)], preview.Columns, preview.Words, preview.Zone,
            preview.Dates, [.. preview.Rows.Select(Row)], preview.FaultyRows, preview.Warnings, preview.Figures);

    private static Dictionary<string, object?> Row(PreviewRow row) =>
        new(row.Values) { ["line"] = row.Line, ["faults"] = row.Faults, ["skipped"] = row.Skipped };
}

/// <summary>What must be said before a file can be stored.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Name">Of which field, column or word.</param>
/// <param name="Choices">What may be answered.</param>
/// <param name="Why">Why it is asked.</param>
public sealed record QuestionAnswer(QuestionAbout About, string? Name, IReadOnlyList<string> Choices, string Why)
{
    public static QuestionAnswer Of(ImportQuestion question) => new(question.About, question.Name, question.Choices, question.Why);
}
