namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>One page of incidents.</summary>
/// <param name="Entries">In the order that was asked for.</param>
/// <param name="Total">How many there are over all pages.</param>
public sealed record IncidentListPage(IReadOnlyList<IncidentListEntry> Entries, int Total);
