using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What explains that a node failed with another, or that it did not.</summary>
public enum SpreadGap
{
    /// <summary>Graph and incidents say the same, or there is nothing to compare with.</summary>
    None,

    /// <summary>It was hit, and no known call of it leads there: one that is neither declared nor seen would explain it.</summary>
    UnknownCall,

    /// <summary>It was hit though its call is said not to pass failures on.</summary>
    SaidToStop,

    /// <summary>It was hit, and only a call that nobody declared leads there.</summary>
    HiddenCall,

    /// <summary>By the graph it fails too, but no incident hit it.</summary>
    NeverHit,
}

/// <summary>One node in the modelled spread of another's failures, in the observed one, or in both.</summary>
/// <param name="Name">The node.</param>
/// <param name="Distance">Over how many calls the graph takes the failure there; null where it does not.</param>
/// <param name="Incidents">How many of the compared incidents hit it.</param>
/// <param name="Gap">What explains a difference.</param>
/// <param name="Call">Number of the call that does; null where none is known.</param>
public sealed record SpreadRow(string Name, int? Distance, int Incidents, SpreadGap Gap, int? Call);

/// <summary>The modelled spread of a node's failures beside the observed one, node by node.</summary>
/// <param name="Incidents">Incidents that began in it and name what they affected: those that can be compared.</param>
/// <param name="Rows">What differs first, then the most often hit, then the nearest.</param>
public sealed record SpreadComparison(int Incidents, IReadOnlyList<SpreadRow> Rows)
{
    /// <summary>Compares graph and incidents.</summary>
    /// <param name="name">Where the failures begin.</param>
    /// <param name="graph">The dependency graph.</param>
    /// <param name="incidents">Of the period that is looked at; those that do not count or begin elsewhere are left out.</param>
    public static SpreadComparison Of(string name, DependencyGraph graph, IEnumerable<Incident> incidents)
    {
        if (graph.Number(name) is not { } start) return new(0, []);
        Incident[] compared =
        [
            .. incidents.Where(one =>
                one is { Counts: true, AffectedServices: not null } && name.Equals(one.Origin, StringComparison.OrdinalIgnoreCase)),
        ];
        var times = new int[graph.Nodes.Count];
        foreach (var incident in compared)
            foreach (var (node, hit) in CameOver.Hit(incident, graph).Index())
                if (hit) times[node]++;
        var explain = new Explanation(graph, start, compared.Length);
        return new(
            compared.Length,
            [
                .. Enumerable.Range(0, graph.Nodes.Count)
                    .Where(node => node != start && (times[node] > 0 || explain.Reaches(node)))
                    .Select(node => explain.Row(node, times[node]))
                    .OrderBy(row => row.Gap is SpreadGap.None ? 1 : row.Gap is SpreadGap.NeverHit ? 2 : 0)
                    .ThenByDescending(row => row.Incidents)
                    .ThenBy(row => row.Distance ?? int.MaxValue)
                    .ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase),
            ]);
    }

    private sealed class Explanation
    {
        private readonly DependencyGraph graph;
        private readonly int start;
        private readonly int incidents;
        private readonly SpreadWalk walk, declared;
        private readonly int[] hidden;

        public Explanation(DependencyGraph graph, int start, int incidents)
        {
            (this.graph, this.start, this.incidents) = (graph, start, incidents);
            walk = graph.Spread(start);
            hidden = [.. walk.Calls.Where(call => graph.Edges[call].State == EdgeState.Hidden)];
            declared = graph.Spread(start, hidden.ToHashSet());
        }

        public bool Reaches(int node) => walk.Reaches(node);

        public SpreadRow Row(int node, int times)
        {
            var (gap, call) = Why(node, times);
            return new(graph.Nodes[node], walk.Reaches(node) ? walk.Distances[node] : null, times, gap, call);
        }

        private (SpreadGap Gap, int? Call) Why(int node, int times)
        {
            if (times == 0) return (incidents >= Measured.EnoughData ? SpreadGap.NeverHit : SpreadGap.None, null);
            if (walk.Reaches(node)) return declared.Reaches(node) ? (SpreadGap.None, null) : (SpreadGap.HiddenCall, HiddenTo(node));
            int? stopped = graph.Ends.Index()
                .Where(call => call.Item.Caller == node && walk.Reaches(call.Item.Callee))
                .Select(call => (int?)call.Index).FirstOrDefault();
            return stopped is { } known ? (SpreadGap.SaidToStop, known) : (SpreadGap.UnknownCall, null);
        }

        // The one without which it is not reached; where each has another beside it, the nearest.
        private int HiddenTo(int node) =>
            hidden.Where(call => !graph.Spread(start, new HashSet<int> { call }).Reaches(node)).Cast<int?>().FirstOrDefault() ?? hidden[0];
    }
}
