using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ReliabilityDashboard.Storage.Backup;

/// <summary>Remembers, in the data folder, which file a backup writes, so that what a killed one left is found wherever it lies.</summary>
/// <param name="folder">Full path of the data folder.</param>
/// <param name="time">How old a file is of which nothing was noted.</param>
/// <param name="log">Where it is told.</param>
public sealed partial class UnfinishedBackups(string folder, TimeProvider time, ILogger<UnfinishedBackups> log)
{
    private const string Notes = "backup-*.unfinished";

    // What an earlier version's killed backup left, which noted nothing; a file that is being written has a newer time.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Notes that a backup writes a file; the note goes with the backup, and is freed with its process.</summary>
    /// <returns>Null where nothing can be noted: a backup is made all the same.</returns>
    public IDisposable? Begin(string part)
    {
        try
        {
            PrivateFiles.MakeFolder(folder);
            var note = PrivateFiles.Open(
                Path.Combine(
                    folder, Notes.Replace("*", Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), StringComparison.Ordinal)),
                FileMode.CreateNew,
                FileShare.None,
                FileOptions.DeleteOnClose
            );
            note.Write(Encoding.UTF8.GetBytes(part));
            note.Flush(flushToDisk: true);
            return note;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Deletes what killed backups left; those that are being written are let alone.</summary>
    public void Clean()
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var note in Directory.GetFiles(folder, Notes))
        {
            try
            {
                using var held = PrivateFiles.Open(note, FileMode.Open, FileShare.None, FileOptions.DeleteOnClose);
                using var text = new StreamReader(held);
                var part = text.ReadToEnd();
                if (!part.EndsWith(NewFile.Ending, StringComparison.Ordinal) || !File.Exists(part))
                    continue;
                NewFile.Delete(part);
                LogCleaned(part);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Its backup is under way, or it lies where we may not write.
            }
        }
    }

    /// <summary>As <see cref="Clean()"/>, and in the folder of a backup also what those of earlier versions left, which noted
    /// nothing.</summary>
    public void Clean(string backups)
    {
        Clean();
        foreach (var left in Directory.GetFiles(backups, $"*{NewFile.Ending}").Where(IsAbandoned)) NewFile.Delete(left);
    }

    private bool IsAbandoned(string part) =>
        Unfinished().IsMatch(part) && time.GetUtcNow() - File.GetLastWriteTimeUtc(part) > Abandoned;

    [GeneratedRegex(@"\.[0-9a-f]{32}\.part$")]
    private static partial Regex Unfinished();

    [LoggerMessage(LogLevel.Warning, "A backup was ended before it was whole; what it left was deleted: {File}")]
    private partial void LogCleaned(string file);
}
