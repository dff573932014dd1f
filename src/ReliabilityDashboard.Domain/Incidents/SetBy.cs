
namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Whose word a field is.</summary>
public enum SetBy
{
    /// <summary>The imported source's.</summary>
    Source,
    /// <summary>A person's; no later import moves it.</summary>
    Person,
    /// <summary>Our own suggestion, not yet confirmed.</summary>
    Suggested,
}
