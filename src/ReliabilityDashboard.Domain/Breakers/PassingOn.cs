using MathNet.Numerics.Distributions;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>How probably each call passes a failure of its callee on to its caller: (a + q) / (a + b + 1) over its trials, in which no
/// other callee of the caller was hit.</summary>
public sealed class PassingOn
{
    private readonly DependencyGraph graph;
    private readonly int[] hit, missed;

    private PassingOn(DependencyGraph graph, int[] hit, int[] missed)
    {
        (this.graph, this.hit, this.missed) = (graph, hit, missed);
        Usual = (hit.Sum() + 1.0) / (hit.Sum() + missed.Sum() + 2.0);
    }

    /// <summary>q: the probability of all calls together, which one without trials gets.</summary>
    public double Usual { get; }

    /// <summary>The trials of a stretch of history.</summary>
    /// <param name="graph">Over whose calls failures travel.</param>
    /// <param name="incidents">Those of the stretch that count; those without an origin or without affected services are no trials.</param>
    public static PassingOn Of(DependencyGraph graph, IEnumerable<Incident> incidents)
    {
        var (hit, missed) = (new int[graph.Edges.Count], new int[graph.Edges.Count]);
        foreach (var incident in incidents.Where(one => one.AffectedServices is not null))
        {
            if (graph.Number(incident.Origin) is not { } origin) continue;
            var (walk, isHit) = (graph.Spread(origin), CameOver.Hit(incident, graph));
            var hitCallees = new int[graph.Nodes.Count];
            for (var call = 0; call < graph.Edges.Count; call++)
                if (graph.Edges[call].Spreads && isHit[graph.Ends[call].Callee]) hitCallees[graph.Ends[call].Caller]++;
            foreach (var call in walk.Calls)
            {
                var (caller, callee) = graph.Ends[call];
                if (caller == origin || !isHit[callee] || hitCallees[caller] > 1) continue;
                (isHit[caller] ? hit : missed)[call]++;
            }
        }
        return new(graph, hit, missed);
    }

    /// <summary>Trials of a call.</summary>
    public int Trials(int call) => hit[call] + missed[call];

    /// <summary>The probability of a call, 0 where it passes nothing on.</summary>
    public double Of(int call) => graph.Edges[call].Spreads ? (hit[call] + Usual) / (Trials(call) + 1) : 0;

    /// <summary>The probability of a call that passes failures on, as it might be.</summary>
    public double Draw(int call, Random random) => Beta.Sample(random, hit[call] + Usual, missed[call] + 1 - Usual);
}
