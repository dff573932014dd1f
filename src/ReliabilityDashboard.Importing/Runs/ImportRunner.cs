using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Runs;

/// <summary>Carries a begun run to its end, from wherever an earlier attempt stopped.</summary>
public sealed partial class ImportRunner(
    RunLedger ledger,
    UploadStore uploads,
    KeptFileStore kept,
    SourceLeases leases,
    RecordPipeline pipeline,
    MappingLibrary mappings,
    IncidentTwinQuery twins,
    IDbContextFactory<ReliabilityContext> contexts,
    IOptions<ImportOptions> options,
    ImportMeter meter,
    ILogger<ImportRunner> log
)
{
    /// <summary>Runs to the end and returns the run: succeeded, also with rejections, or failed with one reason.</summary>
    /// <exception cref="OperationCanceledException">Stopped; the run stays unfinished and the next attempt goes on.</exception>
    public async Task<ImportRun> RunAsync(long runId, CancellationToken cancel)
    {
        var source = (
            await ledger.FindAsync(runId, cancel) ?? throw new ArgumentException($"There is no run {runId}.", nameof(runId))).Source;
        await using var lease = await leases.HoldAsync(source, cancel);
        // Read again: while this one waited, another process may have finished it.
        var run = (await ledger.FindAsync(runId, cancel))!;
        if (run.Status is RunStatus.Queued or RunStatus.Running)
        {
            var error = await TryAsync(run, cancel);
            if (options.Value.SpoolDays > 0 && error is null && run.Origin != RunOrigin.Sample)
                await kept.KeepAsync(run.Sha256, () => Open(run), cancel);
            await ledger.EndAsync(runId, error, CancellationToken.None, await TwinsAsync(run, cancel));
            run = (await ledger.FindAsync(runId, CancellationToken.None))!;
            meter.Ended(run);
            LogEnded(run.Id, run.Kind, run.FileName, run.Status, run.Read, run.Inserted, run.Rejected, run.Error);
        }
        return run;
    }

    // Each source alone is right; together they would count one failure twice.
    private async Task<(string Note, int Count)?> TwinsAsync(ImportRun run, CancellationToken cancel)
    {
        if (run.Origin == RunOrigin.Sample || ImportKinds.Find(run.Kind) is not ImportKind<IncidentRecord>) return null;
        var found = await twins.OfRunAsync(run.Source, run.StartedAt, run.EndedAt, cancel);
        return found.Count == 0 ? null
            : (RunNote.Warning(
                "Incidents that another source seems to have as well (the same id, or the same title and a start within a minute), such as "
                    + $"{found[0].Other.ExternalId} of {found[0].Other.Source}"), found.Count);
    }

    private async Task<string?> TryAsync(ImportRun run, CancellationToken cancel)
    {
        var reading = FileReading.Of(run.Reading);
        if (FileForm.FromFileName(reading is { Form.Length: > 0 } ? reading.Form : run.FileName) is not { } form)
            return FileForm.Unnamed(run.FileName);
        if (ImportKinds.Find(run.Kind) is not { } kind) return $"There is no kind {run.Kind}.";
        if (ZoneNames.Find(run.Zone ?? TimeZoneInfo.Utc.Id) is not { } zone) return $"There is no time zone {run.Zone} on this machine.";
        try
        {
            if (Open(run) is not { } content) return "The file is no longer there.";
            var most = options.Value.MaxDecompressedBytes;
            RecordShape? shape = null;
            if (reading?.Mapping is { } name)
            {
                if (await mappings.FindAsync(name, reading.Version, cancel) is not { } mapping) return $"There is no mapping {name}.";
                shape = new(mapping, kind, reading);
            }
            using var file = shape is null
                ? new RecordFile(content, form, kind.Fields, most, kind.Wrappers, reading?.Encoding, reading?.Sheet)
                : new RecordFile(content, form, shape, most, reading?.Encoding, reading?.Sheet);
            // The clock of the run's beginning, so that an interrupted run judges its records as an undisturbed one.
            var context = new MappingContext(zone, run.StartedAt, await ShiftAsync(run, cancel));
            await kind.RunAsync(run, file, context, pipeline, cancel);
            return null;
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Message;
        }
        catch (IOException fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return "The file went away while it was read.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The file cannot be read: {fault.Message}";
        }
        // The database may answer again at the next try. Any other fault is ours and would come again at every try, and hold up what waits
        // behind.
        catch (Exception fault)
            when (!cancel.IsCancellationRequested
                && fault is not (OperationCanceledException or RunTakenOverException)
                && DatabaseFault.In(fault) is null
            )
        {
            LogFault(run.Id, run.FileName, fault);
            return $"The program met a fault of its own, which its log describes: {fault.Message}";
        }
    }

    private Stream? Open(ImportRun run) =>
        run.Origin == RunOrigin.Kept ? kept.Open(run.Sha256, run.BytesTotal)
        : run.Upload is { } upload ? uploads.Open(upload, run.BytesTotal)
        : File.Exists(run.FilePath)
            ? new FileStream(run.FilePath, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan)
        : null;

    private async Task<InstantShift?> ShiftAsync(ImportRun run, CancellationToken cancel)
    {
        if (run.Origin != RunOrigin.Sample) return null;
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var load = await context.SampleLoads.AsNoTracking().SingleAsync(cancel);
        return new InstantShift(TimeSpan.FromDays(load.ShiftDays), load.Instant);
    }

    [LoggerMessage(LogLevel.Error, "Import {Run} from {File} was given up")]
    private partial void LogFault(long run, string file, Exception fault);

    [LoggerMessage(
        LogLevel.Information, "Import {Run} of {Kind} from {File} {Status}: {Read} read, {Inserted} new, {Rejected} rejected. {Error}")]
    private partial void LogEnded(
        long run, string kind, string file, RunStatus status, long read, long inserted, long rejected, string? error);
}
