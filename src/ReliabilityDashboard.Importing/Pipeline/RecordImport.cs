using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>Carries the records of one file into the database, batch by batch; counts and rows commit together.</summary>
/// <remarks>
/// Reading and mapping run ahead on a thread of their own while a batch is written. A batch begins by seeing that the run stands
/// where this process left it: one that was thought dead must not go on beside its successor.
/// </remarks>
/// <exception cref="RunTakenOverException">Another process has continued the run.</exception>
public sealed class RecordImport<T>(WriteQueue queue, TimeProvider time, IRecordWriter<T> writer, ImportRun begun)
    where T : class
{
    private const int KeptRejections = 10_000;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(250);

    // How many records the run had counted when this process last looked.
    private long counted = begun.Read;

    // As the batch before left them; null before the first one.
    private NameDirectory? names;

    // Large lists are filled anew: new ones for each chunk would keep the collector busy. One is that of a chunk that is stored.
    private readonly List<T> good = [];
    private List<MappedRecord<T>>? written;

    /// <summary>Stores every record from the first one that the run has not counted yet.</summary>
    /// <param name="records">Mapped records in the order of the file, those counted by earlier attempts already passed over.</param>
    /// <param name="file">The file they come from: how far it has been read, and its header.</param>
    /// <param name="cancel">Stops between batches; what is committed stays, and the next attempt goes on behind it.</param>
    public async Task RunAsync(IEnumerable<MappedRecord<T>> records, RecordFile file, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var channel = Channel.CreateBounded<Chunk>(new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(records, file, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            long ownVersion = -1;
            await foreach (var chunk in channel.Reader.ReadAllAsync(cancel))
            {
                for (var from = 0; from < chunk.Records.Count; )
                    (from, ownVersion, counted) = await WriteBatchAsync(chunk, from, ownVersion, file, cancel);
                chunk.Records.Clear();
                written = chunk.Records;
            }
        }
        finally
        {
            await stop.CancelAsync();
            try
            {
                await reading;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The reader ran ahead of a writer that has stopped.
            }
        }
    }

    private async Task ReadAsync(IEnumerable<MappedRecord<T>> records, RecordFile file, ChannelWriter<Chunk> to, CancellationToken cancel)
    {
        long begin = 0;
        var chunk = new List<MappedRecord<T>>(writer.BatchSize);
        Exception? broken = null;
        try
        {
            foreach (var record in records)
            {
                chunk.Add(record);
                if (chunk.Count == writer.BatchSize)
                    await HandOverAsync();
            }
        }
        // Whatever stops the reading, an unreadable file above all, is told to the writer, which ends the run with it.
#pragma warning disable CA1031
        catch (Exception fault)
#pragma warning restore CA1031
        {
            broken = fault;
        }
        // What was read before a file broke off is good.
        if (chunk.Count > 0 && !cancel.IsCancellationRequested)
            await HandOverAsync();
        to.Complete(broken);

        async Task HandOverAsync()
        {
            var end = file.BytesRead;
            await to.WriteAsync(new Chunk(chunk, begin, end), cancel);
            (begin, chunk) = (end, Interlocked.Exchange(ref written, null) ?? new List<MappedRecord<T>>(writer.BatchSize));
        }
    }

    private Task<(int From, long Version, long Counted)> WriteBatchAsync(
        Chunk bytes, int from, long ownVersion, RecordFile file, CancellationToken cancel) =>
        queue.ForBatchAsync(
            async context =>
            {
                var (chunk, began) = (bytes.Records, time.GetTimestamp());
                var version = await context.DataVersions.AsNoTracking().Select(v => v.Version).SingleAsync(cancel);
                var run = await context.ImportRuns.SingleAsync(r => r.Id == begun.Id, cancel);
                if (run.Read != counted || run.Status is not (RunStatus.Queued or RunStatus.Running))
                    throw new RunTakenOverException(run.Id);
                run.Status = RunStatus.Running;
                var continuesOwn = version == ownVersion;
                if (continuesOwn)
                    names!.GoOnIn(context);
                else
                    names = await NameDirectory.OpenAsync(context, cancel, run.Source);
                var scope = new BatchScope(
                    context, run, names, continuesOwn, () => queue.HasPersonWaiting || time.GetElapsedTime(began) >= LongestBatch, cancel);

                good.Clear();
                for (var i = from; i < chunk.Count; i++)
                    if (chunk[i].Mapped.Record is { } record)
                        good.Add(record);
                var outcomes = good.Count == 0 ? [] : await writer.WriteAsync(scope, good);
                var next = Count(context, run, chunk, from, outcomes);
                run.BytesRead = Math.Max(run.BytesRead, Math.Min(bytes.At(next), run.BytesTotal));
                // Kept so that rejected records can be given back as a file of the same columns.
                run.Header ??= file.Header;
                await context.SaveChangesAsync(cancel);
                // A writer that was not asked has not heard that somebody else wrote: it hears it with the next batch.
                return (next, continuesOwn || good.Count > 0 ? version + 1 : ownVersion, run.Read);
            },
            cancel
        );

    // Walks the chunk beside the outcomes: records that mapping refused or skipped stand between those that were written.
    private static int Count(
        ReliabilityContext context, ImportRun run, List<MappedRecord<T>> chunk, int from, IReadOnlyList<WriteOutcome> outcomes)
    {
        var taken = 0;
        var at = from;
        for (; at < chunk.Count; at++)
        {
            var record = chunk[at];
            if (record.Mapped.Record is not null && taken == outcomes.Count)
                break;
            var outcome =
                record.Mapped.Record is not null ? outcomes[taken++]
                : record.Mapped.Skipped is { } skipped ? WriteOutcome.Skipped(skipped)
                : WriteOutcome.Rejected(record.Mapped.Rejection!.Field, record.Mapped.Rejection.Reason);
            Count(context, run, record, outcome);
        }
        return at;
    }

    private static void Count(ReliabilityContext context, ImportRun run, MappedRecord<T> record, WriteOutcome outcome)
    {
        run.Read++;
        foreach (var note in record.Mapped.Notes ?? [])
            run.Notes[note] = run.Notes.GetValueOrDefault(note) + 1;
        switch (outcome.Kind)
        {
            case WriteKind.Inserted:
                run.Inserted++;
                break;
            case WriteKind.Updated:
                run.Updated++;
                break;
            case WriteKind.Unchanged:
                run.Unchanged++;
                break;
            case WriteKind.Skipped:
                run.Skipped++;
                run.SkippedReasons[outcome.Reason!] = run.SkippedReasons.GetValueOrDefault(outcome.Reason!) + 1;
                break;
            default:
                run.Rejected++;
                if (run.Rejected <= KeptRejections)
                    context.ImportRejections.Add(
                        new ImportRejection
                        {
                            RunId = run.Id,
                            Position = (int)run.Rejected,
                            Line = record.Raw.Line,
                            Field = outcome.Field,
                            // They say what stood in the file, also where that is what cannot be stored.
                            Reason = StorableText.Mended(outcome.Reason!),
                            Record = StorableText.Mended(record.Raw.Raw),
                        }
                    );
                break;
        }
    }

    /// <summary>Some records with the stretch of the file they were read from. Reading runs ahead of writing: progress is told from what is
    /// written.</summary>
    private sealed record Chunk(List<MappedRecord<T>> Records, long Begin, long End)
    {
        public long At(int record) => Begin + (long)((End - Begin) * ((double)record / Records.Count));
    }
}
