namespace ReliabilityDashboard.Storage.Backup;

/// <summary>A file that appears under its name only when it is whole.</summary>
public static class NewFile
{
    /// <summary>Has a file written beside its place and moves it there; on any fault nothing is left.</summary>
    /// <exception cref="BackupRefusedException">It exists already, or its folder does not.</exception>
    public static async Task WriteAsync(string file, Func<string, Task> write)
    {
        if (File.Exists(file) || Directory.Exists(file))
            throw new BackupRefusedException($"{file} exists already; a backup never overwrites.");
        if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
            throw new BackupRefusedException($"There is no folder {folder}.");
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            await write(part);
            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            File.Move(part, file);
        }
        finally
        {
            foreach (var left in (string[])[part, $"{part}-wal", $"{part}-shm", $"{part}-journal"]) File.Delete(left);
        }
    }
}
