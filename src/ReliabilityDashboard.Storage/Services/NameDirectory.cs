using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Finds services and journeys by name or alias inside one transaction, and creates those that a record names first.</summary>
public sealed class NameDirectory
{
    private ReliabilityContext context;
    private readonly Dictionary<string, int> services;
    private readonly Dictionary<string, int> journeys;
    // Of a service by its id, the catalogue's name first, as they are compared.
    private readonly Dictionary<int, List<string>> namesOfServices;
    // As written, so that a name of a thousand records is brought into its compared form once.
    private readonly Dictionary<string, int> servicesAsWritten = [], journeysAsWritten = [];

    private NameDirectory(
        ReliabilityContext context, Dictionary<string, int> services, Dictionary<string, int> journeys,
        Dictionary<int, List<string>> namesOfServices) =>
        (this.context, this.services, this.journeys, this.namesOfServices) = (context, services, journeys, namesOfServices);

    /// <summary>The names of a service as they are compared: the catalogue's first, then the aliases that hold here.</summary>
    public IReadOnlyList<string> NamesOf(int service) => namesOfServices[service];

    /// <summary>Reads all names.</summary>
    /// <param name="context">The context of the open transaction.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="source">The source whose records will be stored; null for a person. The sample's aliases rename nobody else's records:
    /// once it is removed, theirs could not be told apart again.</param>
    public static async Task<NameDirectory> OpenAsync(ReliabilityContext context, CancellationToken cancel, string? source = null)
    {
        var services = await context
            .Services.AsNoTracking()
            .Select(s => new { s.NameKey, s.Id })
            .ToDictionaryAsync(s => s.NameKey, s => s.Id, cancel);
        var named = services.ToDictionary(one => one.Value, one => new List<string> { one.Key });
        var isOthers = source is not (null or SampleLoad.Source);
        foreach (
            var alias in await context
                .ServiceAliases.AsNoTracking()
                .Where(a => !isOthers || a.Source != SampleLoad.Source)
                .ToListAsync(cancel)
        )
            if (services.TryAdd(alias.AliasKey, alias.ServiceId)) named[alias.ServiceId].Add(alias.AliasKey);
        var journeys = await context
            .Journeys.AsNoTracking()
            .Select(j => new { j.NameKey, j.Id })
            .ToDictionaryAsync(j => j.NameKey, j => j.Id, cancel);
        return new(context, services, journeys, named);
    }

    /// <summary>Goes on in the next transaction: holds where nobody else has written since the last one, and no name came in past
    /// this.</summary>
    public void GoOnIn(ReliabilityContext next) => context = next;

    /// <summary>The id of a service, created as undeclared where nobody named it before; null for no name.</summary>
    public int? Service(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (servicesAsWritten.TryGetValue(name, out var id)) return id;
        var key = NameKey.Of(name);
        if (services.TryGetValue(key, out id)) return servicesAsWritten[name] = id;
        var service = new ServiceEntity { Name = name.Trim(), NameKey = key };
        context.Services.Add(service);
        context.SaveChanges();
        namesOfServices[service.Id] = [key];
        return services[key] = service.Id;
    }

    /// <summary>The id of a journey, created as undeclared where nobody named it before; null for no name.</summary>
    public int? Journey(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        if (journeysAsWritten.TryGetValue(name, out var id)) return id;
        var key = NameKey.Of(name);
        if (journeys.TryGetValue(key, out id)) return journeysAsWritten[name] = id;
        var journey = new JourneyEntity { Name = name.Trim(), NameKey = key };
        context.Journeys.Add(journey);
        context.SaveChanges();
        return journeys[key] = journey.Id;
    }
}
