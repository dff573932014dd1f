using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Queries;

/// <summary>A recurrence group of incidents.</summary>
public sealed record FailureMode(long Id, string Title, GroupRule Rule);
