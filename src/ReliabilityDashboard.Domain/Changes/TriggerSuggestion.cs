using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>What may have set an incident off: candidates and, where one stands out of chance, a suggestion for a person to
/// confirm.</summary>
/// <param name="Suggested">The suggestion; null: unknown.</param>
/// <param name="Candidates">All candidates, the best first.</param>
public sealed record TriggerSuggestion(TriggerCandidate? Suggested, IReadOnlyList<TriggerCandidate> Candidates)
{
    private const double LeastScore = 0.1, HighestChance = 0.2;

    /// <summary>The trigger that the suggested change stands for.</summary>
    public Trigger? Trigger => Suggested?.Change.Kind switch
    {
        null => null,
        ChangeKind.Release or ChangeKind.Configuration => Incidents.Trigger.Release,
        ChangeKind.Infrastructure => Incidents.Trigger.Infrastructure,
        _ => Incidents.Trigger.Growth,
    };

    /// <summary>Looks among the changes before an incident.</summary>
    /// <param name="start">UTC start of the incident.</param>
    /// <param name="service">Its service; null where unknown.</param>
    /// <param name="changes">All changes of at least the 90 days before it.</param>
    /// <param name="firstStored">Instant of the first stored change.</param>
    /// <param name="hops">Number of edges between two services, either way; null where more than two.</param>
    public static TriggerSuggestion Of(
        DateTime start, string? service, IEnumerable<Change> changes, DateTime firstStored, Func<string, string, int?> hops)
    {
        var before = new ChangesBefore(start, service, changes, firstStored, hops);
        var candidates = before.Candidates();
        var best = candidates.Count > 0 ? candidates[0] : null;
        // A lower score is always likelier by chance: if the best does not stand out, none does.
        return new(best is { Score: >= LeastScore, Chance: <= HighestChance } ? best : null, candidates);
    }
}

/// <summary>A change that may have set an incident off.</summary>
/// <param name="Change">The change.</param>
/// <param name="Age">From the change to the incident's start.</param>
/// <param name="Proximity">How near its service is to that of the incident, 0.05 to 1.</param>
/// <param name="Score">0 to 1: how well it fits.</param>
/// <param name="Chance">How likely a change that scores at least as high stands before any instant by chance alone.</param>
public sealed record TriggerCandidate(Change Change, TimeSpan Age, double Proximity, double Score, double Chance);
