namespace ReliabilityDashboard.Storage.Retention;

/// <summary>A local day of a service.</summary>
internal sealed class ServiceDay
{
    public int ServiceId { get; init; }
    public DateOnly Day { get; init; }
}
