namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>Where uploaded files wait until their run has ended.</summary>
/// <param name="Path">Full path of the folder.</param>
public sealed record UploadFolder(string Path)
{
    /// <summary>A name that no other upload has; the ending says how the file is written.</summary>
    public string NewFile(string ending) => System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N") + ending);

    /// <summary>Deletes a file that is no longer needed; one that lies elsewhere is somebody's own and stays.</summary>
    public void Discard(string? file)
    {
        if (file is not null && System.IO.Path.GetDirectoryName(file) == Path) File.Delete(file);
    }

    /// <summary>Deletes what a crash left lying here: files older than an instant that no unfinished run needs.</summary>
    public void Sweep(IReadOnlyCollection<string?> needed, DateTime before)
    {
        if (!Directory.Exists(Path)) return;
        foreach (var file in Directory.EnumerateFiles(Path))
            if (!needed.Contains(file) && File.GetLastWriteTimeUtc(file) < before) File.Delete(file);
    }
}
