namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>What a session row is about apart from its time; unknown parts are <c>""</c> and 0.</summary>
public readonly record struct SeriesKey(int ServiceId, int JourneyId, string Release, string Platform, string Segment)
{
    /// <summary>Whether the row speaks of the whole service: no release, platform, segment or journey.</summary>
    public bool IsWhole => JourneyId == 0 && Release.Length == 0 && Platform.Length == 0 && Segment.Length == 0;
}
