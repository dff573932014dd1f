using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>What may have set an incident off: candidates and, where one stands out of chance, a suggestion for a person to
/// confirm.</summary>
/// <param name="Suggested">The suggestion; null: unknown.</param>
/// <param name="Candidates">All candidates, the best first.</param>
public sealed record TriggerSuggestion(TriggerCandidate? Suggested, IReadOnlyList<TriggerCandidate> Candidates)
{
    internal const double LeastScore = 0.1;
    private const double HighestChance = 0.2;

    /// <summary>The trigger that the suggested change stands for.</summary>
    public Trigger? Trigger => Suggested?.Change.Kind.AsTrigger();

    /// <summary>The best candidate where it stands out of chance. A lower score is always likelier by chance: if the best does not, none
    /// does.</summary>
    internal static TriggerCandidate? StandsOut(TriggerCandidate? best) =>
        best is { Score: >= LeastScore, Chance: <= HighestChance } ? best : null;
}

/// <summary>A change that may have set an incident off.</summary>
/// <param name="Change">The change.</param>
/// <param name="Age">From the change to the incident's start.</param>
/// <param name="Proximity">How near its service is to that of the incident, 0.05 to 1.</param>
/// <param name="Score">0 to 1: how well it fits.</param>
/// <param name="Chance">How likely a change that scores at least as high stands before any instant by chance alone.</param>
public sealed record TriggerCandidate(Change Change, TimeSpan Age, double Proximity, double Score, double Chance);
