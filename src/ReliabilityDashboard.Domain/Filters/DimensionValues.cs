namespace ReliabilityDashboard.Domain.Filters;

/// <summary>What the values of a dimension are, and so how a wanted one is found among them.</summary>
public enum DimensionValues
{
    /// <summary>Names of services, aliases too.</summary>
    Services,
    /// <summary>Names of teams; each stands for its services.</summary>
    Teams,
    /// <summary>Names of journeys.</summary>
    Journeys,
    /// <summary>Words of a fixed set, and "unknown" for records that bear none.</summary>
    Words,
    /// <summary>Whatever the sources write.</summary>
    Text,
}
