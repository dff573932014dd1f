namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What a file holds. Ordered as an inbox is worked off: what others name comes first.</summary>
public enum ImportKind
{
    Services,
    Journeys,
    Dependencies,
    Changes,
    Crashes,
    Incidents,
    Sessions,
    Signals,
    Statuspage,
}
