namespace ReliabilityDashboard.Storage.Sqlite;

/// <summary>Where the database lies, and who has it open: each process of this program holds a shared lock, a restore the only
/// one.</summary>
/// <remarks>Locks of the operating system on a file beside the database; they are freed with the process that held them.</remarks>
internal sealed class DatabaseFile(string path) : IDisposable
{
    private FileStream? held;

    /// <summary>Full path of the database file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    private string LockPath => $"{Path}.open";

    /// <summary>Waits while a restore exchanges the file, and keeps later ones away until this process ends.</summary>
    public async Task HoldOpenAsync(CancellationToken cancel)
    {
        while (held is null)
        {
            try
            {
                held = PrivateFiles.Open(LockPath, FileMode.OpenOrCreate, FileShare.ReadWrite);
            }
            catch (IOException) when (File.Exists(LockPath))
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    /// <summary>Keeps every other process out until disposed; null where one has the database open.</summary>
    public FileStream? HoldAlone()
    {
        try
        {
            return PrivateFiles.Open(LockPath, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException) when (File.Exists(LockPath))
        {
            return null;
        }
    }

    /// <summary>The database, what belongs to it, and what a restore kept.</summary>
    public IEnumerable<string> All() =>
        Directory.EnumerateFiles(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileName(Path) + "*");

    public void Dispose() => held?.Dispose();
}
