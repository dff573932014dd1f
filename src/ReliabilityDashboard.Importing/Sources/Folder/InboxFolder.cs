using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Importing.Sources.Folder;

/// <summary>Where the folder source reads: files dropped here are imported and moved away.</summary>
/// <param name="Path">Full path of the inbox.</param>
public sealed record InboxFolder(string Path)
{
    /// <summary>Where imported files go.</summary>
    public string Done => System.IO.Path.Combine(Path, "done");

    /// <summary>Where unreadable files go.</summary>
    public string Failed => System.IO.Path.Combine(Path, "failed");

    /// <summary>Files that somebody may still be writing by a name of their own: not looked at.</summary>
    public static bool IsUnfinished(string name) =>
        name.StartsWith('.')
        || name.EndsWith(".part", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files that lie in the inbox now, by name.</summary>
    public IReadOnlyList<FileInfo> Files()
    {
        PrivateFiles.MakeFolder(Path);
        return
        [
            .. new DirectoryInfo(Path)
                .EnumerateFiles()
                .Where(file => !IsUnfinished(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }
}
