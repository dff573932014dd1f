using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>Makes what programs read of stored incidents, with the same facts as the pages.</summary>
public sealed class IncidentAnswers(
    HistoryCache cache, DependencyEdgesQuery edges, MetricBounds bounds, IOptions<MetricsOptions> options, TimeProvider time)
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
        var hops =
            details.Any(detail => detail.Stored.Trigger is null) && history.Changes.Count > 0
                ? new ServiceHops(await edges.ReadAsync(cancel))
                : null;
        return
        [
            .. from detail in details
            where incidents.ContainsKey(detail.Stored.Id)
            let incident = incidents[detail.Stored.Id]
            select new IncidentAnswer(
                detail, incident, IncidentFacts.Of(incident, history.Catalogue, blast, options.Value.RecoveryEndsAt, now),
                Suggested(incident)),
        ];

        Dictionary<long, Incident> Pick(OrganisationHistory from) =>
            from.Incidents.Select(one => one.Incident).Where(one => wanted.Contains(one.Id)).ToDictionary(one => one.Id);

        Trigger? Suggested(Incident incident) =>
            incident.Trigger is null && hops is not null
                ? TriggerSuggestion
                    .Of(incident.StartedAt, incident.Service, history.Changes, history.FirstChange ?? incident.StartedAt, hops.Between)
                    .Trigger
                : null;
    }
}
