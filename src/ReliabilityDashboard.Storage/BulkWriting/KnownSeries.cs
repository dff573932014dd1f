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

/// <summary>What a session row is about apart from its time; unknown parts are <c>""</c> and 0.</summary>
public readonly record struct SeriesKey(int ServiceId, int JourneyId, string Release, string Platform, string Segment)
{
    /// <summary>Whether the row speaks of the whole service: no release, platform, segment or journey.</summary>
    public bool IsWhole => JourneyId == 0 && Release.Length == 0 && Platform.Length == 0 && Segment.Length == 0;
}
