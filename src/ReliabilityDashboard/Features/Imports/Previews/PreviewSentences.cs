using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>Says what a file is and what would become of it.</summary>
public static class PreviewSentences
{
    /// <summary>What the file is.</summary>
    public static string Title(PreviewView view) => view.Preview?.Settled switch
    {
        null => "A file that cannot be read",
        { Mapping.Mapping: { } mapping } => mapping.Title ?? $"{ImportKinds.Find(mapping.Kind)?.Title}, read as {mapping.Name}",
        { Kind: { } kind } => kind.Title,
        _ => "A file that nothing here knows",
    };

    /// <summary>What it holds and what is still to be said, in a sentence or two.</summary>
    public static string Lede(PreviewView view)
    {
        if (view.Preview is not { } preview) return "Nothing of it is stored.";
        if (preview.Settled.IsRefused) return "Files of this shape are not taken. Nothing of it is stored.";
        var holds = preview.Figures is null ? "Say what it holds to see what would become of it."
            : $"{CountWords.Of(preview.Figures.Records, "record")} would be stored{Refused(preview.FaultyRows)}.";
        var asks = preview.Questions.Count > 0 && preview.Figures is not null
            ? $" {CountWords.Of(preview.Questions.Count, "thing")} {(preview.Questions.Count == 1 ? "needs" : "need")} your word first." : "";
        return $"{holds}{asks} Nothing is stored before you say so.";
    }

    /// <summary>An instant as it stands in a cell whose head says the zone.</summary>
    public static string Value(object? value) => value switch
    {
        null => "",
        IEnumerable<string> list => string.Join(", ", list),
        string { Length: >= 20 } text when text[^1] == 'Z' && text[10] == 'T' && char.IsDigit(text[0]) => text.Replace('T', ' ')[..^1],
        _ => value.ToString() ?? "",
    };

    private static string Refused(long faulty) => faulty == 0 ? "" : $", and {CountWords.Of(faulty, "row")} refused with their reasons";
}
