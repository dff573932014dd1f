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
    // As written, so that a name of a thousand records is brought into its compared form once.
    private readonly Dictionary<string, int> servicesAsWritten = [], journeysAsWritten = [];

    private NameDirectory(ReliabilityContext context, Dictionary<string, int> services, Dictionary<string, int> journeys) =>
        (this.context, this.services, this.journeys) = (context, services, journeys);

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
        var isOthers = source is not (null or SampleLoad.Source);
        foreach (
            var alias in await context
                .ServiceAliases.AsNoTracking()
                .Where(a => !isOthers || a.Source != SampleLoad.Source)
                .ToListAsync(cancel)
        )
            services.TryAdd(alias.AliasKey, alias.ServiceId);
        var journeys = await context
            .Journeys.AsNoTracking()
            .Select(j => new { j.NameKey, j.Id })
            .ToDictionaryAsync(j => j.NameKey, j => j.Id, cancel);
        return new(context, services, journeys);
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
