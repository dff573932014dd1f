using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Spool;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Folder;

/// <summary>One look into the inbox: takes every file that fits and has stood still, in order, and moves it away.</summary>
public sealed partial class InboxScan(
    InboxFolder inbox, InboxShapes shapes, RunLedger ledger, ImportRunner runner, SourceLeases leases, WriteQueue queue,
    IDbContextFactory<ReliabilityContext> contexts, TimeProvider time, ILogger<InboxScan> log)
{
    /// <summary>The name of the folder source, of uploads, of the command line and of the API alike.</summary>
    public const string Source = "files";

    /// <summary>The name under which the last look is remembered.</summary>
    public const string StateName = "inbox";

    private static readonly TimeSpan StoodStill = TimeSpan.FromSeconds(2);

    /// <summary>Imports what lies there; neither an unreadable file, which is a failed run, nor a fault of ours stops the next one. Nothing
    /// where another instance is at it.</summary>
    public async Task<IReadOnlyList<ImportRun>> RunAsync(CancellationToken cancel)
    {
        var runs = new List<ImportRun>();
        await using var lease = await leases.TryHoldAsync("work: inbox", cancel);
        if (lease is null)
            return runs;
        var faults = new List<string>();
        foreach (var (file, shape) in await ReadyAsync(faults, cancel))
        {
            try
            {
                var run = await ledger.BeginAsync(
                    Source, shape.Kind!.Word, await WaitingFile.AtAsync(file.FullName, cancel), RunOrigin.Inbox, cancel,
                    shape.Settled?.Zone, shape.Settled);
                run = await runner.RunAsync(run.Id, cancel);
                await PutAwayAsync(file, run, cancel);
                await ledger.PutAwayAsync(run.Id, cancel);
                runs.Add(run);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // It stays where it lies, and the next look tries again: the folder or the database may be well by then.
                LogNotTaken(file.Name, fault);
                faults.Add($"{file.Name} could not be taken: {fault.Message}");
            }
        }
        await RememberAsync(faults, cancel);
        return runs;
    }

    private async Task<List<(FileInfo File, InboxShape Shape)>> ReadyAsync(List<string> faults, CancellationToken cancel)
    {
        try
        {
            return await StoodStillAsync(faults, cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotRead(inbox.Path, fault);
            faults.Add($"The inbox could not be read: {fault.Message}");
            return [];
        }
    }

    // Watched for two seconds: a file that is still being copied grows or gets a new time.
    private async Task<List<(FileInfo File, InboxShape Shape)>> StoodStillAsync(List<string> faults, CancellationToken cancel)
    {
        var seen = inbox.Files().ToDictionary(f => f.Name, f => (f.Length, f.LastWriteTimeUtc));
        if (seen.Count == 0) return [];
        await Task.Delay(StoodStill, time, cancel);
        var ready = new List<(FileInfo File, InboxShape Shape)>();
        foreach (var file in inbox.Files())
            if (seen.TryGetValue(file.Name, out var before) && before == (file.Length, file.LastWriteTimeUtc)
                && !await WasSeenAsync(file, cancel)
                && await LookAsync(file, faults, cancel) is { IsTaken: true } shape)
                ready.Add((file, shape));
        return
        [
            .. ready.OrderBy(one => ImportKinds.OrderOf(one.Shape.Kind!))
                .ThenBy(one => one.File.Name.ToLowerInvariant(), StringComparer.Ordinal)
                .ThenBy(one => one.File.Name, StringComparer.Ordinal),
        ];
    }

    private async Task<InboxShape?> LookAsync(FileInfo file, List<string> faults, CancellationToken cancel)
    {
        try
        {
            return await shapes.LookAsync(file, cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotTaken(file.Name, fault);
            faults.Add($"{file.Name} could not be taken: {fault.Message}");
            return null;
        }
    }

    private async Task PutAwayAsync(FileInfo file, ImportRun run, CancellationToken cancel)
    {
        var folder = run.Status == RunStatus.Failed ? inbox.Failed : inbox.Done;
        var stamp = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        try
        {
            PrivateFiles.MakeFolder(folder);
            File.Move(file.FullName, Unused(folder, $"{stamp}-{file.Name}"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotMoved(file.Name, fault);
            await queue.ForBatchAsync(
                async context =>
                {
                    if (!await context.SeenFiles.AnyAsync(f => f.Name == file.Name && f.Sha256 == run.Sha256, cancel))
                        context.SeenFiles.Add(
                            new SeenFile
                            {
                                Name = file.Name,
                                Size = file.Length,
                                ModifiedAt = file.LastWriteTimeUtc,
                                Sha256 = run.Sha256,
                            }
                        );
                    return await context.SaveChangesAsync(cancel);
                },
                cancel
            );
        }
    }

    private static string Unused(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var n = 2; File.Exists(path); n++)
            path = Path.Combine(folder, $"{name[..16]}-{n}{name[16..]}");
        return path;
    }

    private async Task<bool> WasSeenAsync(FileInfo file, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var known = await context
            .SeenFiles.AsNoTracking()
            .Where(f => f.Name == file.Name && f.Size == file.Length && f.ModifiedAt == file.LastWriteTimeUtc)
            .Select(f => f.Sha256)
            .ToListAsync(cancel);
        if (known.Count == 0)
            return false;
        await using var stream = file.OpenRead();
        return known.Contains(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)));
    }

    private Task<int> RememberAsync(List<string> faults, CancellationToken cancel) =>
        queue.ForBookkeepingAsync(
            async context =>
            {
                var state = await context.SourceStates.FindAsync([StateName], cancel);
                if (state is null)
                    context.SourceStates.Add(state = new SourceState { Name = StateName });
                (state.LastRunAt, state.LastError) = (time.GetUtcNow().UtcDateTime, faults.Count == 0 ? null : string.Join(' ', faults));
                return await context.SaveChangesAsync(cancel);
            },
            cancel
        );

    [LoggerMessage(LogLevel.Error, "The inbox {Folder} could not be read; the next look tries again")]
    private partial void LogNotRead(string folder, Exception fault);

    [LoggerMessage(LogLevel.Error, "{File} could not be taken from the inbox; the next look tries again")]
    private partial void LogNotTaken(string file, Exception fault);

    [LoggerMessage(LogLevel.Warning, "{File} was imported but cannot be moved out of the inbox; it is remembered and not taken again")]
    private partial void LogNotMoved(string file, Exception fault);
}
