using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>The names that a filter may use: services with their aliases and teams, journeys.</summary>
public sealed class FilterNames
{
    private readonly IReadOnlyList<NamedService> services;
    private readonly IReadOnlyList<NamedJourney> journeys;

    private FilterNames(IReadOnlyList<NamedService> services, IReadOnlyList<NamedJourney> journeys) =>
        (this.services, this.journeys) = (services, journeys);

    /// <summary>All names.</summary>
    internal static async Task<FilterNames> ReadAsync(ReliabilityContext context, CancellationToken cancel) =>
        new(await ServicesAsync(context, cancel), await JourneysAsync(context, cancel));

    /// <summary>The names that one filter is about.</summary>
    internal static async Task<FilterNames> ReadAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel) =>
        new(
            filter[Dimension.Service].Count + filter[Dimension.Team].Count > 0 ? await ServicesAsync(context, cancel) : [],
            filter[Dimension.Journey].Count > 0 ? await JourneysAsync(context, cancel) : []);

    /// <summary>Looks the names of a filter up, in any letter case.</summary>
    public ResolvedFilter Resolve(RecordFilter filter) => new([.. filter.Asked.Select(asked => Resolve(asked.Dimension, asked.Values))]);

    /// <summary>The name of the service that a name or an alias means, in any letter case; null where there is none.</summary>
    public string? ServiceNamed(string name) =>
        NameKey.Of(name) is var key ? services.FirstOrDefault(service => service.Keys.Contains(key))?.Name : null;

    /// <summary>Every name and alias of a service, case aside, with the name that it means.</summary>
    public IEnumerable<(string Name, string Means)> ServiceNames =>
        services.SelectMany(service => service.Keys.Select(key => (key, service.Name)));

    /// <summary>What a filter asks for under a name that nothing bears; values that need no name are never among them.</summary>
    public IReadOnlyList<(Dimension Dimension, string Value)> Unknown(RecordFilter filter) =>
    [
        .. from asked in filter.Asked
           where asked.Dimension.Values is DimensionValues.Services or DimensionValues.Teams or DimensionValues.Journeys
           from value in asked.Values
           where Resolve(asked.Dimension, [value]).Ids.Count == 0
           select (asked.Dimension, value),
    ];

    private Wanted Resolve(Dimension dimension, ValueList<string> values)
    {
        var keys = values.Select(NameKey.Of).ToHashSet();
        return dimension.Values switch
        {
            DimensionValues.Services => Of(dimension, services.Where(service => service.Keys.Any(keys.Contains))),
            DimensionValues.Teams => Of(dimension, services.Where(one => one.Team is { } team && keys.Contains(NameKey.Of(team)))),
            DimensionValues.Journeys => Of(dimension, journeys.Where(journey => keys.Contains(journey.Key))),
            DimensionValues.Words => new(dimension, [.. values.Select(FilterText.Key).Where(dimension.Words!.Contains)], []),
            _ => new(dimension, [.. values.Select(FilterText.Key)], []),
        };
    }

    private static Wanted Of(Dimension dimension, IEnumerable<Named> found)
    {
        var all = found.ToList();
        return new(dimension, all.ConvertAll(one => one.Name), all.ConvertAll(one => one.Id));
    }

    private static Task<List<NamedService>> ServicesAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Services.AsNoTracking()
            .Select(s => new NamedService(s.Id, s.Name, s.Team, s.NameKey, s.Aliases.Select(a => a.AliasKey).ToList()))
            .ToListAsync(cancel);

    private static Task<List<NamedJourney>> JourneysAsync(ReliabilityContext context, CancellationToken cancel) =>
        context.Journeys.AsNoTracking().Select(j => new NamedJourney(j.Id, j.Name, j.NameKey)).ToListAsync(cancel);

    private abstract record Named(int Id, string Name);

    private sealed record NamedService(int Id, string Name, string? Team, string Key, List<string> Aliases) : Named(Id, Name)
    {
        public IEnumerable<string> Keys => Aliases.Append(Key);
    }

    private sealed record NamedJourney(int Id, string Name, string Key) : Named(Id, Name);
}
