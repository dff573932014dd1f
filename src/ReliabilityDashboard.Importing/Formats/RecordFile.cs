using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Formats.Content;
using ReliabilityDashboard.Importing.Formats.Csv;
using ReliabilityDashboard.Importing.Formats.Json;

using ReliabilityDashboard.Importing.Formats.Sheets;
using ReliabilityDashboard.Importing.Mappings.Reading;

namespace ReliabilityDashboard.Importing.Formats;

/// <summary>A file of records, read once from front to back in constant memory.</summary>
/// <remarks>Reading the same bytes again gives the same records in the same order, so a run goes on by leaving out as many as it has
/// counted.</remarks>
public sealed class RecordFile : IDisposable
{
    private readonly CountingStream counted;
    private readonly Stream content;
    private readonly FileForm form;
    private readonly FieldNames fields;
    private readonly IReadOnlyList<string> wrappers;
    private readonly long most;
    private readonly string? chosen;
    private CsvReader? csv;
    private SheetReader? sheet;

    /// <param name="file">The file; closed with this.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="fields">The fields of its kind.</param>
    /// <param name="maxDecompressedBytes">How many bytes a compressed file may grow to.</param>
    /// <param name="wrappers">Names under which the array of a JSON file may stand in an object at its root.</param>
    /// <param name="encoding">Its encoding, where it is not UTF-8.</param>
    /// <param name="sheet">The sheet of a workbook, where somebody chose it.</param>
    public RecordFile(
        Stream file, FileForm form, FieldNames fields, long maxDecompressedBytes, IReadOnlyList<string>? wrappers = null,
        string? encoding = null, string? sheet = null)
    {
        counted = new CountingStream(file);
        File = file;
        var unpacked = form.Gzip ? new GunzipStream(counted, maxDecompressedBytes) : (Stream)counted;
        content = form.Format == FileFormat.Xlsx ? unpacked : new Utf8Stream(TextContent.Open(unpacked, encoding));
        (this.form, this.fields, this.wrappers, most, chosen) = (form, fields, wrappers ?? [], maxDecompressedBytes, sheet);
    }

    /// <summary>A file of another shape.</summary>
    /// <param name="file">The file; closed with this.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="shape">The mapping that reads it.</param>
    /// <param name="maxDecompressedBytes">How many bytes a compressed file may grow to.</param>
    /// <param name="encoding">Its encoding, where it is not UTF-8.</param>
    /// <param name="sheet">The sheet of a workbook, where somebody chose it.</param>
    public RecordFile(Stream file, FileForm form, RecordShape shape, long maxDecompressedBytes, string? encoding, string? sheet = null)
        : this(file, form, shape.Columns, maxDecompressedBytes, shape.Mapping.Told?.Root, encoding, sheet ?? shape.Mapping.Sheet) =>
        Shape = shape;

    /// <summary>The mapping that reads it; null where its columns are the fields.</summary>
    public RecordShape? Shape { get; }

    private Stream File { get; }

    /// <summary>The share of its bytes that were read so far.</summary>
    public double Share => File.Length is > 0 and var whole ? (double)BytesRead / whole : 0;

    /// <summary>Bytes of the file as it lies on disk that were read so far; may be asked from any thread.</summary>
    public long BytesRead => counted.Count;

    /// <summary>The header row of a CSV file as it stands there, null of other formats; known once the first record was asked
    /// for.</summary>
    public string? Header => csv?.Header ?? sheet?.Header;

    /// <summary>What the number of a record is called.</summary>
    public string Place => form.Format == FileFormat.Json ? "element" : "line";

    /// <summary>The records, those that cannot be read among them.</summary>
    /// <param name="skip">How many to leave out, readable or not.</param>
    /// <param name="cancel">Stops between two records.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read; may come after good records.</exception>
    public IEnumerable<RawRecord> Read(long skip = 0, CancellationToken cancel = default)
    {
        long read = 0;
        foreach (var record in Records())
        {
            cancel.ThrowIfCancellationRequested();
            if (read++ >= skip) yield return Shape?.Shaped(record) ?? record;
        }
    }

    /// <summary>The records as they stand, whatever reads them.</summary>
    internal IEnumerable<RawRecord> Raw(CancellationToken cancel)
    {
        foreach (var record in Records())
        {
            cancel.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    private IEnumerable<RawRecord> Records() => form.Format switch
    {
        FileFormat.Csv => (csv = new CsvReader(content, fields)).Read(),
        FileFormat.Json when Shape?.Mapping.Series is { } series => new SeriesReader(content, fields, series).Read(),
        FileFormat.Json => new JsonArrayReader(content, fields, [.. wrappers.Where(name => name.Length > 0)], Shape is not null).Read(),
        FileFormat.Xlsx => (sheet = new SheetReader(content, fields, chosen, most)).Read(),
        _ => new NdjsonReader(content, fields).Read(),
    };

    public void Dispose()
    {
        content.Dispose();
        counted.Dispose();
        File.Dispose();
    }
}

/// <summary>One record as it stands in the file, or why it cannot be read as one.</summary>
/// <param name="Line">Physical line where it begins, the header being 1; in a JSON array the element, from 1.</param>
/// <param name="Fields">Its cells, null where it cannot be read.</param>
/// <param name="Failure">Why it cannot be read, else null.</param>
/// <param name="Broken">The text of a record that cannot be read.</param>
/// <param name="Field">The field at fault; null where it is the record as a whole.</param>
public readonly record struct RawRecord(long Line, RawFields? Fields, string? Failure, string? Broken, string? Field = null)
{
    /// <summary>The record as it stands in the file.</summary>
    public string Raw => Fields?.Raw ?? Broken ?? "";

    public static RawRecord Of(long line, RawFields fields) => new(line, fields, null, null);

    public static RawRecord Failed(long line, string reason, string broken) => new(line, null, reason, broken);

    /// <summary>One with a text that cannot be stored.</summary>
    public static RawRecord Unstorable(long line, string field, string broken) =>
        new(line, null, StorableText.Expected, broken, StorableText.Mended(field));
}
