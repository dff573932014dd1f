using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Service levels as a filter lets them through: services by service and team, journeys by journey.</summary>
public sealed class FilteredLevels(ServiceLevelReader levels, HistoryCache cache)
{
    public async Task<NamedLevels> ReadAsync(RecordFilter filter, CancellationToken cancel)
    {
        var all = await levels.ReadAsync(cancel);
        var history = await cache.GetAsync(cancel);
        var teams = filter[Dimension.Team].ToHashSet(StringComparer.OrdinalIgnoreCase);
        var services = filter[Dimension.Service].Select(name => history.Names.ServiceNamed(name) ?? name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var journeys = filter[Dimension.Journey].ToHashSet(StringComparer.OrdinalIgnoreCase);
        return all with { All = [.. all.All.Where(Passes)] };

        bool Passes(NamedLevel one) => one.Kind == LevelOf.Journey
            ? journeys.Count == 0 || journeys.Contains(one.Name)
            : (services.Count == 0 || services.Contains(one.Name))
                && (teams.Count == 0 || teams.Contains(history.Catalogue.Find(one.Name)?.Team ?? Dimension.Unknown));
    }
}
