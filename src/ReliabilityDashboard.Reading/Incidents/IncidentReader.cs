using System.Globalization;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Tells all that is known of one incident.</summary>
public sealed class IncidentReader(
    IncidentDetailQuery query,
    IncidentTwinQuery twins,
    OwnRecoveryReader own,
    IncidentScopes scopes,
    HistoryCache cache,
    TriggerReader triggers,
    LossEstimates losses,
    MetricBounds bounds,
    IOptions<MetricsOptions> metrics, IOptions<BusinessOptions> business, TimeProvider time)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    /// <summary>The incident of an id as it stands in an address; null where there is none.</summary>
    public async Task<IncidentView?> FindAsync(string id, CancellationToken cancel)
    {
        if (
            !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await query.FindAsync(number, cancel) is not { } detail
        )
            return null;
        var scope = await scopes.OfAsync(Domain.Filters.RecordFilter.All, cancel);
        if (Find(scope) is not { } found)
        {
            // Stored within the last second.
            cache.Forget();
            scope = await scopes.OfAsync(Domain.Filters.RecordFilter.All, cancel);
            if (Find(scope) is not { } late) return null;
            found = late;
        }

        var (history, incident) = (scope.History, found.Incident);
        var facts = IncidentFacts.Of(
            incident, history.Catalogue, (await bounds.ReadAsync(cancel)).Blast, metrics.Value.RecoveryEndsAt,
            time.GetUtcNow().UtcDateTime);
        var trigger = (await triggers.ChangesAsync(history, cancel)).Before(incident.StartedAt, incident.Service);
        // Nothing is suggested beside the word of its source or a person.
        if (incident.Trigger is not null) trigger = trigger with { Suggested = null };
        var linked = found.Change is { } link ? history.Changes.FirstOrDefault(change => change.Id == link.Id) : null;
        return new(
            detail, incident, facts, await MoneyAsync(history, incident, cancel), ModeOf(scope, incident, detail.Stored.GroupReason),
            trigger, linked, IncidentTimeline.Of(detail.Stored, incident, trigger), KnownNames.Of(history))
        {
            Own = await own.OfAsync(incident, cancel),
            Twin = incident.Counts ? await twins.OfAsync(number, cancel) : null,
            Original = OriginalName.Find(detail.Stored, scope.Incidents, one => (one.Source, one.ExternalId)),
        };

        StoredIncident? Find(IncidentScope from) => from.Facts.FirstOrDefault(one => one.Incident.Id == number);
    }

    private async Task<LossSummary?> MoneyAsync(OrganisationHistory history, Incident incident, CancellationToken cancel) =>
        (await losses.OfAsync(history, [incident], cancel)).TryGetValue(incident.Id, out var loss)
            ? LossSummary.Of(loss, money)
            : null;

    private static ModeSummary ModeOf(IncidentScope scope, Incident incident, string reason)
    {
        var all = scope.Incidents.Where(one => one.Counts && one.GroupId == incident.GroupId).ToList();
        var earlier = all.Where(one => (one.StartedAt, one.Id).CompareTo((incident.StartedAt, incident.Id)) < 0).Reverse().ToList();
        var title = scope.History.FailureModes.TryGetValue(incident.GroupId, out var mode) ? mode.Title : incident.Title;
        return new(incident.GroupId, title, reason, all.Count, earlier, scope.Repeats.IsRepeat(incident.Id));
    }
}
