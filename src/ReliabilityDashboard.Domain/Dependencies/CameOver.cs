using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Which calls the failures of the past came over.</summary>
public static class CameOver
{
    /// <summary>Numbers of the calls that an incident came over: caller and callee were hit, the caller is not the origin, the callee is
    /// the origin or reaches it over calls that pass failures on, as this call does.</summary>
    public static IEnumerable<int> Of(Incident incident, DependencyGraph graph)
    {
        if (graph.Number(incident.Origin) is not { } origin) return [];
        var walk = graph.Spread(origin);
        var hit = Hit(incident, graph);
        return walk.Calls.Where(call => graph.Ends[call] is var (caller, callee) && caller != origin && hit[caller] && hit[callee]).Order();
    }

    /// <summary>For each call the incidents that came over it, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<Incident>> ByCall(IEnumerable<Incident> incidents, DependencyGraph graph)
    {
        List<Incident>[] byCall = [.. graph.Edges.Select(_ => new List<Incident>())];
        foreach (var incident in incidents.Where(one => one.Counts))
            foreach (var call in Of(incident, graph))
                byCall[call].Add(incident);
        return byCall;
    }

    /// <summary>For each node whether an incident hit it.</summary>
    internal static bool[] Hit(Incident incident, DependencyGraph graph)
    {
        var hit = new bool[graph.Nodes.Count];
        foreach (var name in incident.Hit)
            if (graph.Number(name) is { } node) hit[node] = true;
        return hit;
    }
}
