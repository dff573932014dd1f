namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>Who may say a field.</summary>
public enum FieldVoice
{
    /// <summary>Both; a person's word holds over the source's.</summary>
    Both,
    /// <summary>The source alone.</summary>
    Source,
    /// <summary>People alone.</summary>
    Person,
}
