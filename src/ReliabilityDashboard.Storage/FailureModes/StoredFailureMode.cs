using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>A recurrence group of incidents.</summary>
public sealed record StoredFailureMode(long Id, string Title, GroupRule Rule);
