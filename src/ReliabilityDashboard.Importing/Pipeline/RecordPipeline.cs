using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>The way of records into the database, whatever their kind.</summary>
public sealed class RecordPipeline(WriteQueue queue, TimeProvider time, ReportingCalendar calendar)
{
    /// <summary>What the writer of a run may be made of.</summary>
    public WriterParts PartsFor(ImportRun run) => new(run.Source, new ReportingDays(calendar), time);

    /// <inheritdoc cref="RecordImport{T}.RunAsync"/>
    /// <param name="records">Mapped records in the order of the file, those counted by earlier attempts already passed over.</param>
    /// <param name="file">The file they come from.</param>
    /// <param name="writer">Stores them; serves this run alone.</param>
    /// <param name="run">The run, as it was last seen.</param>
    /// <param name="cancel">Stops between batches.</param>
    public Task RunAsync<T>(
        IEnumerable<MappedRecord<T>> records, RecordFile file, IRecordWriter<T> writer, ImportRun run, CancellationToken cancel)
        where T : class =>
        new RecordImport<T>(queue, time, writer, run).RunAsync(records, file, cancel);
}

/// <summary>What the writer of one run may be made of.</summary>
/// <param name="Source">The source of the run.</param>
/// <param name="Days">The days of the reporting zone.</param>
/// <param name="Time">The clock.</param>
public sealed record WriterParts(string Source, ReportingDays Days, TimeProvider Time);
