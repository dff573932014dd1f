using System.Collections.Concurrent;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;

namespace ReliabilityDashboard.Importing.Sources.Folder;

/// <summary>What the files of the inbox are, each looked at once as long as neither it nor any mapping or zone changes.</summary>
public sealed class InboxShapes(FileShapes shapes, MappingLibrary mappings)
{
    /// <summary>What is no larger is looked at while one waits.</summary>
    private const long Soon = 4 << 20;

    private readonly ConcurrentDictionary<string, bool> looks = [];
    private readonly ConcurrentDictionary<(string Path, long Length, DateTime Changed, string Stamp), InboxShape> known = [];

    /// <summary>What a file is, where that is known or soon told; null: it is large, and being looked at.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public async Task<InboxShape?> TryLookAsync(FileInfo file, CancellationToken cancel)
    {
        if (file.Length <= Soon || known.ContainsKey(await KeyAsync(file, cancel))) return await LookAsync(file, cancel);
        // Each once at a time; what goes wrong is told by the look that takes the file.
        if (looks.TryAdd(file.FullName, true))
            _ = Task.Run(() => LookAsync(file, CancellationToken.None), CancellationToken.None)
                .ContinueWith(_ => looks.TryRemove(file.FullName, out var _), TaskScheduler.Default);
        return null;
    }

    /// <summary>What a file is.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public async Task<InboxShape> LookAsync(FileInfo file, CancellationToken cancel)
    {
        var key = await KeyAsync(file, cancel);
        if (known.TryGetValue(key, out var shape)) return shape;
        foreach (var old in known.Keys.Where(old => old.Path == file.FullName || !File.Exists(old.Path))) known.TryRemove(old, out _);
        return known[key] = await ReadAsync(file, cancel);
    }

    private async Task<(string, long, DateTime, string)> KeyAsync(FileInfo file, CancellationToken cancel) =>
        (file.FullName, file.Length, file.LastWriteTimeUtc, await mappings.StampAsync(InboxScan.Source, cancel));

    private async Task<InboxShape> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        try
        {
            var settled = await shapes.SettleAsync(file.OpenRead, new(InboxScan.Source) { Name = file.Name }, cancel);
            return new(settled.Kind, settled, null);
        }
        catch (UnreadableFileException unreadable)
        {
            // Its name says what it should hold: then its run says what is wrong.
            return new(ImportKinds.FromFileName(file.Name), null, unreadable.Message);
        }
    }
}

/// <summary>What a file of the inbox is.</summary>
/// <param name="Kind">What its records become; null where nothing recognises it.</param>
/// <param name="Settled">How it is read, or what is asked; null where it cannot be read.</param>
/// <param name="Fault">Why it cannot be read.</param>
public sealed record InboxShape(ImportKind? Kind, SettledFile? Settled, string? Fault)
{
    /// <summary>Whether the next look takes it.</summary>
    public bool IsTaken => Kind is not null && Settled?.Questions is null or { Count: 0 };

    /// <summary>Why it is left where it lies, in words for people; null where it is taken.</summary>
    public string? Why => IsTaken ? null : Fault ?? Settled?.Asks ?? "";
}
