
namespace ReliabilityDashboard.Domain.Services;

/// <summary>Every stored node of the dependency graph, asked by name and by instant. Names match by any case.</summary>
public sealed class ServiceCatalogue
{
    private readonly Dictionary<string, Service> byName;
    private readonly DateTime[] knownFrom;

    /// <summary>Makes a catalogue; of two nodes of one name the first holds.</summary>
    public ServiceCatalogue(IEnumerable<Service> services)
    {
        byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (var service in services) byName.TryAdd(service.Name, service);
        knownFrom = [.. byName.Values.Where(service => service.Kind == ServiceKind.Service).Select(service => service.KnownFrom).Order()];
    }

    /// <summary>Names of the nodes of any kind.</summary>
    public IEnumerable<string> Names => byName.Values.Select(service => service.Name);

    /// <summary>Names of the nodes of kind service.</summary>
    public IEnumerable<string> Services =>
        byName.Values.Where(service => service.Kind == ServiceKind.Service).Select(service => service.Name);

    /// <summary>How many nodes of kind service were known at an instant.</summary>
    public int KnownAt(DateTime instant)
    {
        var (low, high) = (0, knownFrom.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (knownFrom[middle] <= instant) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Whether a name stands for a service; one that nobody declared does.</summary>
    public bool IsService(string name) => !byName.TryGetValue(name, out var service) || service.Kind == ServiceKind.Service;

    /// <summary>The node of a name, null where there is none.</summary>
    public Service? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);
}
