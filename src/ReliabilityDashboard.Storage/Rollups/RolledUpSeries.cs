using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Rollups;

/// <summary>A series with the day in which its last row lay: files are mostly in the order of time.</summary>
internal sealed class RolledUpSeries(SeriesKey key)
{
    public SeriesKey Key => key;

    /// <summary>The day, and what that day's rows add to both rollups; null where it is to be looked up.</summary>
    public (DateOnly Day, SessionDelta ByDimension, SessionDelta ByRelease)? Last { get; set; }
}
