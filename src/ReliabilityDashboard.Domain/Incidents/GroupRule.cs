
namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Why an incident belongs to its recurrence group.</summary>
public enum GroupRule
{
    /// <summary>Its title says nothing about a failure: it stays alone.</summary>
    None,
    /// <summary>Same service (without one: same source) and same normalised title.</summary>
    Title,
    /// <summary>Same fingerprint, over sources and services.</summary>
    Fingerprint,
    /// <summary>A person merged, split or moved it; that stays.</summary>
    Person,
}
