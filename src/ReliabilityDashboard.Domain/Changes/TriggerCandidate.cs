namespace ReliabilityDashboard.Domain.Changes;

/// <summary>A change that may have set an incident off.</summary>
/// <param name="Change">The change.</param>
/// <param name="Age">From the change to the incident's start.</param>
/// <param name="Proximity">How near its service is to that of the incident, 0.05 to 1.</param>
/// <param name="Score">0 to 1: how well it fits.</param>
/// <param name="Chance">How likely a change that scores at least as high stands before any instant by chance alone.</param>
public sealed record TriggerCandidate(Change Change, TimeSpan Age, double Proximity, double Score, double Chance);
