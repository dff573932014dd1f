namespace ReliabilityDashboard.Features.Imports;

/// <summary>A file that lies in the inbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ModifiedAt">UTC.</param>
/// <param name="Kind">The word of what it holds; null where the name fits none.</param>
/// <param name="AlreadyTaken">Imported, and could not be moved away.</param>
public sealed record InboxFileView(string Name, long Size, DateTime ModifiedAt, string? Kind, bool AlreadyTaken);
