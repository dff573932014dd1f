using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>How files of each format are called, named and announced; one line each, the usual ending and type first.</summary>
public static class FileFormats
{
    private static readonly (FileFormat Format, string Name, string[] Endings, string[] MediaTypes)[] Table =
    [
        (FileFormat.Csv, "CSV", [".csv", ".tsv"], ["text/csv", "text/tab-separated-values"]),
        (FileFormat.Json, "JSON", [".json"], ["application/json"]),
        (FileFormat.Ndjson, "NDJSON", [".ndjson", ".jsonl"], ["application/x-ndjson", "application/ndjson"]),
        (FileFormat.Xlsx, "an Excel workbook", [".xlsx"], ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]),
    ];

    /// <summary>Every format, in the order in which they are named.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = [.. Table.Select(row => row.Format)];

    /// <summary>Those that are text: what a file of our own may be made in.</summary>
    public static IReadOnlyList<FileFormat> Text { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.Ndjson];

    /// <summary>The usual endings of all formats, for a person: ".csv, .json or .ndjson (also with .gz)".</summary>
    public static string AnyEnding { get; } = $"{ListWords.Or(Usual(Text))} (also with .gz)";

    /// <summary>What people call it.</summary>
    public static string Name(this FileFormat format) => Row(format).Name;

    /// <summary>The usual ending, with its point.</summary>
    public static string Ending(this FileFormat format) => Row(format).Endings[0];

    /// <summary>Every ending that is taken.</summary>
    public static IReadOnlyList<string> Endings(this FileFormat format) => Row(format).Endings;

    /// <summary>The usual media type.</summary>
    public static string MediaType(this FileFormat format) => Row(format).MediaTypes[0];

    /// <summary>The usual ending of each.</summary>
    public static IReadOnlyList<string> Usual(IEnumerable<FileFormat> formats) => [.. formats.Select(Ending)];

    /// <summary>The format of any ending that is taken, in any case; null where there is none.</summary>
    public static FileFormat? OfEnding(string ending) => Find(row => row.Endings, ending);

    /// <summary>The format of a media type without parameters, in any case; null where there is none.</summary>
    public static FileFormat? OfMediaType(string type) => Find(row => row.MediaTypes, type);

    private static (FileFormat Format, string Name, string[] Endings, string[] MediaTypes) Row(FileFormat format) =>
        Array.Find(Table, row => row.Format == format);

    private static FileFormat? Find(
        Func<(FileFormat Format, string Name, string[] Endings, string[] MediaTypes), string[]> known, string word)
    {
        foreach (var row in Table)
            if (known(row).Contains(word, StringComparer.OrdinalIgnoreCase)) return row.Format;
        return null;
    }
}
