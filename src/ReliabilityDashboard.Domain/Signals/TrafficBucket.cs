namespace ReliabilityDashboard.Domain.Signals;

/// <summary>What a service was asked in a bucket of time, and how much of it failed.</summary>
/// <param name="Time">Begin, UTC.</param>
/// <param name="Seconds">Length.</param>
/// <param name="Requests">Requests, or sessions.</param>
/// <param name="Failed">Those that failed.</param>
public readonly record struct TrafficBucket(DateTime Time, int Seconds, long Requests, long Failed)
{
    /// <summary>End, UTC.</summary>
    public DateTime End => Time.AddSeconds(Seconds);
}
