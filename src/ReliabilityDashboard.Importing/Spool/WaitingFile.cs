using System.Security.Cryptography;

namespace ReliabilityDashboard.Importing.Spool;

/// <summary>A file that waits for its run.</summary>
/// <param name="Name">Its name at the sender's; the ending says how it is written.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
public sealed record WaitingFile(string Name, string Sha256, long Length)
{
    /// <summary>Where it lies, full path; null of one that was sent.</summary>
    public string? Path { get; private init; }

    /// <summary>Under which it was saved; null of one that lies in a folder.</summary>
    public Guid? Upload { get; init; }

    /// <summary>One that lies in a folder, read to its end.</summary>
    public static async Task<WaitingFile> AtAsync(string path, CancellationToken cancel)
    {
        await using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        return new(System.IO.Path.GetFileName(path), sha256, file.Length) { Path = System.IO.Path.GetFullPath(path) };
    }
}
