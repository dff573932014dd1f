using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>An incident of a failure mode: <c>Shown</c> where it lies in the page's period and filter; share of users and estimated loss in
/// words, null where unknown.</summary>
public sealed record ModeIncident(
    long Id, string ExternalId, string Title, DateTime StartedAt, Severity? Severity, string? Service, bool Shown, string? Share,
    string? Loss);
