using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Features.Groups;

/// <summary>One incident of a failure mode.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Since">Time since the one before it that counts; null for the first and for those in no metric.</param>
/// <param name="Recovery">Its time to recovery, in words.</param>
/// <param name="Share">How far it reached, in words.</param>
/// <param name="Reason">Why it is here.</param>
public sealed record GroupIncident(Incident Incident, string? Since, string? Recovery, string? Share, string Reason);
