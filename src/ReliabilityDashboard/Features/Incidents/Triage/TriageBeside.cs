using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>What stands beside a record that waits.</summary>
/// <param name="Changes">What changed before it, the best fit first.</param>
/// <param name="Alike">Confirmed incidents that look like it.</param>
public sealed record TriageBeside(IReadOnlyList<TriggerCandidate> Changes, IReadOnlyList<AlikeConfirmed> Alike);

/// <summary>Reads it.</summary>
public sealed class TriageBesideLoader(TriggerReader triggers, AlikeConfirmedReader alike, HistoryCache cache)
{
    private const int Most = 3;

    public async Task<TriageBeside> OfAsync(WaitingRecord waiting, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var changes = waiting.Incident is { } incident
            ? (await triggers.ChangesAsync(history, cancel)).Before(incident.StartedAt, incident.Service).Candidates
            : [];
        return new([.. changes.Take(Most)], await alike.OfAsync(history, waiting, cancel));
    }
}
