namespace ReliabilityDashboard.Storage.Imports;

/// <summary>A record that could not be taken, kept whole.</summary>
public sealed class ImportRejection
{
    public long RunId { get; set; }
    /// <summary>From 1, in the order of the file.</summary>
    public int Position { get; set; }
    public long Line { get; set; }
    public string? Field { get; set; }
    public required string Reason { get; set; }
    public required string Record { get; set; }
}
