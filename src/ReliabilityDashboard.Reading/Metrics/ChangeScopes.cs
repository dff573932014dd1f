using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Filters the history of changes by service, team and source; changes have no other dimension.</summary>
public sealed class ChangeScopes(HistoryCache cache)
{
    public async Task<ChangeScope> OfAsync(RecordFilter filter, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var teams = history.Services.ToLookup(service => service.Name, service => service.Team, StringComparer.OrdinalIgnoreCase);
        return new([.. history.Changes.Where(Matches)], LinksOf(history), history.FirstChange);

        bool Matches(Change change) =>
            Any(filter.Source, change.Source)
            && Any(filter.Service, change.Service)
            && (filter.Team.Count == 0 || (change.Service is { } service && teams[service].Any(team => Any(filter.Team, team))));
    }

    private static List<ChangeLink> LinksOf(OrganisationHistory history) =>
        [
            .. history
                .Incidents.Where(one => one.Incident.Counts && one.Change is not null)
                .Select(one => new ChangeLink(one.Change!.Value.Id, one.Change.Value.By)),
        ];

    private static bool Any(ValueList<string> wanted, string? value) =>
        wanted.Count == 0 || (value is not null && wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
