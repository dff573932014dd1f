namespace ReliabilityDashboard.Storage.Journeys;

/// <summary>A service that a journey goes through.</summary>
public sealed class JourneyService
{
    public int JourneyId { get; set; }
    public int ServiceId { get; set; }
    /// <summary>The journey stops without it.</summary>
    public bool Critical { get; set; }
}
