namespace ReliabilityDashboard.Storage.Imports;

/// <summary>When a person asked for the sample organisation to be removed, and when it was gone; null while it is being removed.</summary>
public sealed record RemovalMark(DateTime BegunAt, DateTime? EndedAt);
