using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>Makes what programs read of stored incidents, with the same facts as the pages.</summary>
public sealed class IncidentAnswers(
    HistoryCache cache, TriggerReader triggers, MetricBounds bounds, IOptions<MetricsOptions> options, TimeProvider time)
{
    /// <summary>The answers in the order of the records; one that was removed meanwhile is left out.</summary>
    public async Task<IReadOnlyList<IncidentAnswer>> OfAsync(IReadOnlyList<IncidentDetail> details, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var wanted = details.Select(detail => detail.Stored.Id).ToHashSet();
        var incidents = Pick(history);
        if (incidents.Count < wanted.Count)
        {
            // Stored within the last second.
            cache.Forget();
            incidents = Pick(history = await cache.GetAsync(cancel));
        }
        var (blast, now) = ((await bounds.ReadAsync(cancel)).Blast, time.GetUtcNow().UtcDateTime);
        var suggested = await triggers.SuggestedAsync(history, cancel);
        return
        [
            .. from detail in details
            where incidents.ContainsKey(detail.Stored.Id)
            let incident = incidents[detail.Stored.Id]
            select new IncidentAnswer(
                detail, incident, IncidentFacts.Of(incident, history.Catalogue, blast, options.Value.RecoveryEndsAt, now),
                suggested.GetValueOrDefault(incident.Id)?.Change.Kind.AsTrigger()),
        ];

        Dictionary<long, Incident> Pick(OrganisationHistory from) =>
            from.Incidents.Select(one => one.Incident).Where(one => wanted.Contains(one.Id)).ToDictionary(one => one.Id);
    }
}
