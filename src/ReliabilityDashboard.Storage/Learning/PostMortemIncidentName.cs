namespace ReliabilityDashboard.Storage.Learning;

/// <summary>An incident of a post-mortem by name, to lead to it.</summary>
public sealed record PostMortemIncidentName(long Id, string ExternalId, string Title);
