namespace ReliabilityDashboard.Storage;

/// <summary>Files and folders that hold what is the installation's own, keys among it: they are for the account that runs the app and for
/// nobody else. The one place that makes any.</summary>
/// <remarks>On Windows a folder passes its own rules on; there is nothing to do.</remarks>
public static class PrivateFiles
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>Opens a file to be read and written; made for us alone where it has to be made.</summary>
    public static FileStream Open(
        string path, FileMode mode, FileShare share, FileOptions options = FileOptions.None, int bufferSize = 4096)
    {
        var how = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.ReadWrite,
            Share = share,
            Options = options,
            BufferSize = bufferSize,
        };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, how);
    }

    /// <summary>Makes an empty file; one that is there stays as it is.</summary>
    public static void Make(string path)
    {
        // Nor is one asked to be written that only may be read: whoever uses it says so in words.
        if (!File.Exists(path)) Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete).Dispose();
    }

    /// <summary>Makes a folder, and those above it, where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }
        if (Directory.Exists(path)) return;
        // The framework gives the mode to the last one only.
        if (Path.GetDirectoryName(path) is { Length: > 0 } above) MakeFolder(above);
        Directory.CreateDirectory(path, Owners);
    }

    /// <summary>Takes from everybody else what they may do with a file or folder that is there; the owner may what they might
    /// before.</summary>
    /// <returns>Why others still may, as the end of a sentence; null where they may not.</returns>
    public static string? Close(string path)
    {
        if (OperatingSystem.IsWindows() || !Path.Exists(path)) return null;
        try
        {
            var mode = File.GetUnixFileMode(path);
            if ((mode & Others) == 0) return null;
            // A folder of everybody, such as that for temporary files, is none of ours.
            if (mode.HasFlag(UnixFileMode.StickyBit)) return "it is a folder that everybody uses";
            File.SetUnixFileMode(path, mode & ~Others);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message.TrimEnd('.');
        }
    }
}
