using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Spool;

/// <summary>Opens files that lie in pieces in the database.</summary>
internal static class SpooledFiles
{
    /// <summary>A file that was sent.</summary>
    public static Stream Open(this UploadStore store, Guid upload, long length) =>
        new PiecedFile(number => store.Piece(upload, number), length);

    /// <summary>A file that is kept as it came.</summary>
    public static Stream Open(this KeptFileStore store, string sha256, long length) =>
        new PiecedFile(number => store.Piece(sha256, number), length);
}
