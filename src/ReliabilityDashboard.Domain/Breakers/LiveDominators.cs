namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>What each call of one sample keeps from a failure when it is left out: all that it dominates, from one origin, in one
/// pass.</summary>
/// <remarks>Dominators of nodes by Lengauer and Tarjan, "A Fast Algorithm for Finding Dominators in a Flowgraph", ACM TOPLAS 1 (1979),
/// with path compression. A call u → v dominates what v does where u is v's immediate dominator and everything else that leads to v
/// lies behind v: the same as calls taken for nodes, on a third of the nodes.</remarks>
internal sealed partial class LiveDominators(SpreadGraph graph)
{
    private readonly int[] outStart = new int[graph.Nodes + 1], inStart = new int[graph.Nodes + 1];
    private readonly int[] outCalls = new int[graph.Model.Calls.Count], inCalls = new int[graph.Model.Calls.Count];
    private readonly int[] caller = [.. graph.Model.Calls.Select(call => call.Caller)];
    private readonly int[] callee = [.. graph.Model.Calls.Select(call => call.Callee)];

    /// <summary>Takes the calls that are live in a sample.</summary>
    public void Take(LiveCalls live, int sample)
    {
        var (word, bit, count) = (sample >> 6, sample & 63, 0);
        Array.Clear(inStart);
        for (var node = 0; node < graph.Nodes; node++)
        {
            outStart[node] = count;
            for (var i = graph.FromCalleeStart[node]; i < graph.FromCalleeStart[node + 1]; i++)
            {
                var call = graph.FromCallee[i];
                if ((live.At(call, word) >> bit & 1) == 0) continue;
                outCalls[count++] = call;
                inStart[caller[call]]++;
            }
        }
        outStart[graph.Nodes] = count;
        // Counts to ends, and ends to starts while the calls are put in their places.
        for (var node = 1; node <= graph.Nodes; node++) inStart[node] += inStart[node - 1];
        for (var i = count - 1; i >= 0; i--) inCalls[--inStart[caller[outCalls[i]]]] = outCalls[i];
    }

    /// <summary>The nodes that reach a node over live calls, itself among them.</summary>
    public IReadOnlyList<int> OriginsOf(int node)
    {
        var found = new List<int> { node };
        var seen = new HashSet<int> { node };
        for (var i = 0; i < found.Count; i++)
            for (var at = inStart[found[i]]; at < inStart[found[i] + 1]; at++)
                if (seen.Add(callee[inCalls[at]])) found.Add(callee[inCalls[at]]);
        return found;
    }

    /// <summary>Adds what a failure of an origin costs, and what each call and each node would keep of it.</summary>
    /// <param name="origin">Where it begins.</param>
    /// <param name="weight">What a unit of value counts; negative to take away.</param>
    /// <param name="gains">Where it is added.</param>
    public void Add(int origin, double weight, SpreadGains gains)
    {
        var values = graph.Model.Values;
        if (outStart[origin] == outStart[origin + 1])
        {
            if (graph.Model.OriginCounts) gains.Loss += weight * values[origin];
            return;
        }
        Number(origin);
        Dominate();
        Weigh(values);
        gains.Loss += weight * (behind[0] - (graph.Model.OriginCounts ? 0 : values[origin]));
        for (var i = 0; i < count; i++)
        {
            gains.ByCallee[order[i]] += weight * (behind[i] - values[order[i]]);
            if (i > 0 && OnlyCallTo(i) is >= 0 and var call) gains.ByCall[call] += weight * behind[i];
        }
        for (var i = 0; i < count; i++) numberOf[order[i]] = 0;
    }

    // The call without which a node is not reached, -1 where there are several.
    private int OnlyCallTo(int node)
    {
        var only = -1;
        for (var at = inStart[order[node]]; at < inStart[order[node] + 1]; at++)
        {
            var from = numberOf[callee[inCalls[at]]] - 1;
            if (from < 0) continue;
            if (from == dominator[node]) only = inCalls[at];
            else if (place[from] < place[node] || place[from] >= place[node] + size[node]) return -1;
        }
        return only;
    }
}

/// <summary>Sums over samples and origins.</summary>
internal sealed class SpreadGains(int calls, int nodes)
{
    /// <summary>The expected loss of a quarter.</summary>
    public double Loss { get; set; }

    /// <summary>How much less it is without each call.</summary>
    public double[] ByCall { get; } = new double[calls];

    /// <summary>How much less it is without any call to each node.</summary>
    public double[] ByCallee { get; } = new double[nodes];

    public SpreadGains Copy()
    {
        var copy = new SpreadGains(ByCall.Length, ByCallee.Length) { Loss = Loss };
        ByCall.CopyTo(copy.ByCall, 0);
        ByCallee.CopyTo(copy.ByCallee, 0);
        return copy;
    }
}
