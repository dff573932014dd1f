using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Kinds;

/// <inheritdoc cref="IKindImport"/>
public sealed class KindImport<T>(
    WriteQueue queue,
    TimeProvider time,
    FieldNames fields,
    Func<RawFields, MappingContext, Mapped<T>> map,
    Func<ImportRun, IRecordWriter<T>> writerFor,
    params string[] wrappers
) : IKindImport
    where T : class
{
    public FieldNames Fields => fields;

    public IReadOnlyList<string> Wrappers => wrappers;

    public Task RunAsync(ImportRun run, RecordFile file, MappingContext context, CancellationToken cancel)
    {
        var records = file.Read(run.Read, cancel).Select(raw => MappedRecord<T>.Of(raw, map, context));
        return new RecordImport<T>(queue, time, writerFor(run), run).RunAsync(records, file, cancel);
    }
}
