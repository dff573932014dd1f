using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What a file may hold: its word, the fields of its records, the formats it comes in, and the way into the database.</summary>
/// <param name="word">As in file names, addresses and commands: lower-case, such as <c>incidents</c>.</param>
/// <param name="fields">The fields of its records.</param>
/// <remarks>One object each, without state; <see cref="ImportKinds"/> names them all.</remarks>
public abstract class ImportKind(string word, FieldNames fields)
{
    /// <summary>The kind's word, as in file names, addresses and commands.</summary>
    public string Word => word;

    /// <summary>The fields of its records.</summary>
    public FieldNames Fields => fields;

    /// <summary>What it says to whoever brings a file.</summary>
    public abstract KindGuide Guide { get; }

    /// <summary>The name of its example.</summary>
    public string ExampleName => $"{Word}-example{Formats[0].Ending()}";

    /// <summary>What its files are called where a sentence begins with them.</summary>
    public string Title { get; protected init; } = SentenceWords.Begin(word);

    /// <summary>The formats it is taken in, the usual one first.</summary>
    public IReadOnlyList<FileFormat> Formats { get; protected init; } = FileFormats.Text;

    /// <summary>Names under which the records may stand in an object at the root of a JSON file.</summary>
    public IReadOnlyList<string> Wrappers { get; protected init; } = [];

    /// <summary>What a file has at least that is told by its shape: of each entry one field. None: it is told otherwise.</summary>
    public IReadOnlyList<string[]> Required { get; protected init; } = [];

    /// <summary>Whether records of other kinds name these: then their files are taken first.</summary>
    public bool IsNamedByOthers { get; protected init; }

    /// <summary>Carries the rest of a file into the database.</summary>
    /// <param name="run">The run; records it has counted are passed over.</param>
    /// <param name="file">The open file.</param>
    /// <param name="context">What mapping knows beside the cells.</param>
    /// <param name="pipeline">Where to.</param>
    /// <param name="cancel">Stops between batches.</param>
    public abstract Task RunAsync(
        ImportRun run, RecordFile file, MappingContext context, RecordPipeline pipeline, CancellationToken cancel);

    /// <summary>Maps one record and forgets it: its fields are told what they are asked for.</summary>
    /// <param name="fields">Its cells.</param>
    /// <param name="context">What mapping knows beside them; also told every fault where it keeps them.</param>
    public abstract MappedRow Ask(RawFields fields, MappingContext context);

    public override string ToString() => Word;
}

/// <inheritdoc/>
/// <typeparam name="T">What the cells of a file become, and its writer takes.</typeparam>
/// <param name="word">As in file names, addresses and commands.</param>
/// <param name="fields">The fields of its records.</param>
/// <param name="map">Cells to a record. Pure.</param>
public abstract class ImportKind<T>(string word, FieldNames fields, Func<RawFields, MappingContext, Mapped<T>> map)
    : ImportKind(word, fields)
    where T : class
{
    public sealed override Task RunAsync(
        ImportRun run, RecordFile file, MappingContext context, RecordPipeline pipeline, CancellationToken cancel) =>
        pipeline.RunAsync(Records(run.Read, file, context, cancel), file, WriterFor(pipeline.PartsFor(run)), run, cancel);

    public sealed override MappedRow Ask(RawFields fields, MappingContext context)
    {
        var mapped = map(fields, context);
        return new(mapped.Record, mapped.Rejection, mapped.Skipped);
    }

    /// <summary>What a record is, where one id in two rows of a file may be two things; null: the later row is always an update.</summary>
    protected virtual Func<T, RecordIdentity>? IdentityOf => null;

    private IEnumerable<MappedRecord<T>> Records(long counted, RecordFile file, MappingContext context, CancellationToken cancel)
    {
        if (IdentityOf is not { } identityOf)
            return file.Read(counted, cancel).Select(raw => MappedRecord<T>.Of(raw, map, context));
        var others = new OtherRecords<T>(identityOf, file.Place);
        // From the first on also where a run goes on: it has to know again what it has seen.
        return file.Read(0, cancel)
            .Select(raw => others.Looked(MappedRecord<T>.Of(raw, map, context)))
            .Where((_, index) => index >= counted);
    }

    /// <summary>Who stores the records of one run.</summary>
    protected abstract IRecordWriter<T> WriterFor(WriterParts parts);
}

/// <summary>What mapping made of one record, whatever its kind.</summary>
/// <param name="Record">The record; null where it is rejected or skipped.</param>
/// <param name="Rejection">Why it cannot be taken.</param>
/// <param name="Skipped">Why it is left out on purpose.</param>
public readonly record struct MappedRow(object? Record, Rejection? Rejection, string? Skipped);
