namespace ReliabilityDashboard.Storage.Backup;

/// <summary>A file that appears under its name only when it is whole.</summary>
public static class NewFile
{
    /// <summary>How a file is called that is being written.</summary>
    internal const string Ending = ".part";

    /// <summary>Has a file written beside its place and moves it there; on any fault nothing is left, and what killed ones left
    /// goes.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="unfinished">Where it is noted while it is not whole.</param>
    /// <param name="write">Fills an empty file.</param>
    /// <exception cref="BackupRefusedException">It exists already, or its folder does not.</exception>
    public static async Task WriteAsync(string file, UnfinishedBackups? unfinished, Func<string, Task> write)
    {
        if (File.Exists(file) || Directory.Exists(file))
            throw new BackupRefusedException($"{file} exists already; a backup never overwrites.");
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            throw new BackupRefusedException($"There is no folder {folder}.");
        unfinished?.Clean(Path.GetDirectoryName(file)!);
        var part = $"{file}.{Guid.NewGuid():N}{Ending}";
        using var note = unfinished?.Begin(part);
        try
        {
            PrivateFiles.Make(part);
            await write(part);
            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(part, file);
        }
        finally
        {
            Delete(part);
        }
    }

    /// <summary>Deletes an unfinished file with all that belongs to it.</summary>
    internal static void Delete(string part)
    {
        foreach (var left in (string[])[part, $"{part}-wal", $"{part}-shm", $"{part}-journal"]) File.Delete(left);
    }
}
