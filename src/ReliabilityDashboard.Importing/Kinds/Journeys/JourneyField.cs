namespace ReliabilityDashboard.Importing.Kinds.Journeys;

/// <summary>The fields of the kind journeys; a file's columns are these names in snake case.</summary>
public enum JourneyField
{
    Source,
    Name,
    Weight,
    ConversionRate,
    AverageOrderValue,
    SessionsPerHour,
    Services,
    CriticalServices,
    Owner,
    SlaTarget,
}
