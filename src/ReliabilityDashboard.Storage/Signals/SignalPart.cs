namespace ReliabilityDashboard.Storage.Signals;

/// <summary>What a record says of one row: of the service as a whole, or of one resource.</summary>
internal readonly record struct SignalPart(int ServiceId, SignalRecord Said)
{
    public string Resource => Said.Resource;
    public DateTime Time => Said.Time;
    public int BucketSeconds => Said.BucketSeconds;
}
