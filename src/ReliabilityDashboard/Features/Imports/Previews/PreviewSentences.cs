using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Recognition.Previews;

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
        if (preview.Figures is not { } figures)
            return "Say what it holds to see what would become of it. Nothing is stored before you say so.";
        var asks = preview.Questions.Count == 0 ? ""
            : $"{CountWords.Of(preview.Questions.Count, "thing needs", "things need")} your word first. ";
        if (!preview.IsWhole) return $"{asks}Its rows are being counted. Nothing is stored before you say so.";
        var records = CountWords.Of(figures.Records, "record");
        return $"{asks}{records} would be stored{Refused(preview)}. Nothing is stored before you say so.";
    }

    /// <summary>Why a file is not there, and what to do.</summary>
    public static string Gone(long? run) => run is null
        ? "It was stored or discarded, or a day went by. Choose it again to look at it again."
        : "Files are kept as they came for as many days as Imports:SpoolDays says. Choose it again to read it again.";

    /// <summary>An instant as it stands in a cell whose head says the zone.</summary>
    public static string Value(object? value) => value switch
    {
        null => "",
        IEnumerable<string> list => string.Join(", ", list),
        string { Length: >= 20 } text when text[^1] == 'Z' && text[10] == 'T' && char.IsDigit(text[0]) => text.Replace('T', ' ')[..^1],
        _ => value.ToString() ?? "",
    };

    private static string Refused(FilePreview preview) =>
        preview.FaultyRows == 0 ? ""
        : $" as it stands, and {CountWords.Of(preview.FaultyRows, "row")} refused with "
            + $"{(preview.FaultyRows == 1 ? "its" : "their")} reasons";
}
