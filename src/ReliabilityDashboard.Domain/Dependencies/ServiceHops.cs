namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>How far apart services are in the dependency graph, counted in calls in either direction.</summary>
public sealed class ServiceHops
{
    private readonly Dictionary<string, HashSet<string>> neighbours = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the edges of the graph, in any order and however often.</summary>
    public ServiceHops(IEnumerable<(string Caller, string Callee)> edges)
    {
        foreach (var (caller, callee) in edges)
        {
            Of(caller).Add(callee);
            Of(callee).Add(caller);
        }
    }

    /// <summary>0 for the same service, 1 for direct dependents either way, 2 over one between them; null where it is further.</summary>
    public int? Between(string one, string other)
    {
        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase)) return 0;
        if (!neighbours.TryGetValue(one, out var near)) return null;
        if (near.Contains(other)) return 1;
        return near.Any(between => neighbours[between].Contains(other)) ? 2 : null;
    }

    private HashSet<string> Of(string service)
    {
        if (!neighbours.TryGetValue(service, out var known)) neighbours[service] = known = new(StringComparer.OrdinalIgnoreCase);
        return known;
    }
}
