namespace ReliabilityDashboard.Security.Sessions;

/// <summary>Marks what answers the same whoever asks, such as a load balancer every second: nobody's sign-in is looked up for it.</summary>
public sealed class SameForAll
{
    public static readonly SameForAll Instance = new();
}
