using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The form of a file: how records are written in it, and whether it is compressed.</summary>
public readonly record struct FileForm(FileFormat Format, bool Gzip)
{
    /// <summary>The form by a file's name, null where the ending says nothing.</summary>
    public static FileForm? FromFileName(string fileName)
    {
        var gzip = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return Path.GetExtension(gzip ? fileName[..^3] : fileName).ToLowerInvariant() switch
        {
            ".csv" or ".tsv" => new(FileFormat.Csv, gzip),
            ".json" => new(FileFormat.Json, gzip),
            ".ndjson" or ".jsonl" => new(FileFormat.Ndjson, gzip),
            _ => null,
        };
    }

    /// <summary>The form by the headers of an upload, null where they name none we read.</summary>
    public static FileForm? FromHeaders(string? contentType, string? contentEncoding)
    {
        bool? gzip = contentEncoding?.Trim().ToLowerInvariant() switch
        {
            null or "" or "identity" => false,
            "gzip" or "x-gzip" => true,
            _ => null,
        };
        FileFormat? format = contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/csv" or "text/tab-separated-values" => FileFormat.Csv,
            "application/json" => FileFormat.Json,
            "application/x-ndjson" or "application/ndjson" => FileFormat.Ndjson,
            _ => null,
        };
        return gzip is null || format is null ? null : new(format.Value, gzip.Value);
    }

    /// <summary>The ending a file of this form is named with.</summary>
    public string Ending => "." + Format.ToString().ToLowerInvariant() + (Gzip ? ".gz" : "");
}
