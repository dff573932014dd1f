using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>An incident that counts names a change as what set it off.</summary>
/// <param name="ChangeId">Our own id of the change.</param>
/// <param name="By">Whose word it is.</param>
public readonly record struct ChangeLink(long ChangeId, SetBy By);
