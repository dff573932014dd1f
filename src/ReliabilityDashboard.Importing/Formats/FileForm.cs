namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The form of a file: how records are written in it, and whether it is compressed.</summary>
public readonly record struct FileForm(FileFormat Format, bool Gzip)
{
    private const string Compressed = ".gz";

    /// <summary>The ending a file of this form is named with.</summary>
    public string Ending => Format.Ending() + (Gzip ? Compressed : "");

    /// <summary>The form by a file's name, null where the ending says nothing.</summary>
    public static FileForm? FromFileName(string fileName)
    {
        var bare = Uncompressed(fileName);
        return FileFormats.OfEnding(Path.GetExtension(bare)) is { } format ? new(format, bare.Length < fileName.Length) : null;
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
        var format = contentType is null ? null : FileFormats.OfMediaType(contentType.Split(';')[0].Trim());
        return gzip is null || format is null ? null : new(format.Value, gzip.Value);
    }

    /// <summary>A file's name without the ending that says it is compressed.</summary>
    public static string Uncompressed(string fileName) =>
        fileName.EndsWith(Compressed, StringComparison.OrdinalIgnoreCase) ? fileName[..^Compressed.Length] : fileName;

    /// <summary>The endings that a person may choose from for files of these formats, as a browser wants them.</summary>
    public static string Accepted(IEnumerable<FileFormat> formats) =>
        string.Join(',', formats.SelectMany(format => format.Endings()).Append(Compressed));

    /// <summary>Why a file cannot be read whose name says no form.</summary>
    public static string Unnamed(string fileName) => $"The name {fileName} does not end in {FileFormats.AnyEnding}.";
}
