using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What one run knows of one series of sessions.</summary>
internal sealed class KnownSeries(int id, SeriesKey key)
{
    public int Id => id;

    /// <summary>Nothing stored reaches beyond it; null before it was read.</summary>
    public DateTime? End { get; set; }

    /// <summary>What the batch has laid down.</summary>
    public SeriesBuckets<SessionFigures> Laid { get; } = new();

    public RolledUpSeries Days { get; } = new(key);
}
