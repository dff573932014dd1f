using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Everything its page shows of one incident.</summary>
/// <param name="Detail">What is stored, with the words of both sides.</param>
/// <param name="Incident">As the metrics see it.</param>
/// <param name="Facts">What the metrics make of it.</param>
/// <param name="Money">What it is estimated to have cost; null where that cannot be said.</param>
/// <param name="Mode">Its failure mode.</param>
/// <param name="Trigger">The changes that may have set it off.</param>
/// <param name="Linked">The change that its source or a person named, where we know it.</param>
/// <param name="Timeline">In order of time.</param>
/// <param name="Known">Names that a person may pick.</param>
public sealed record IncidentView(
    IncidentDetail Detail, Incident Incident, IncidentFacts Facts, LossSummary? Money, ModeSummary Mode,
    TriggerSuggestion Trigger, Change? Linked, IReadOnlyList<TimelineLine> Timeline, KnownNames Known)
{
    public IReadOnlyList<string> Findings => IncidentQuality.SentencesOf(Facts.Quality);
}
