namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>The calls of a model by node, in arrays.</summary>
internal sealed class SpreadGraph
{
    private const int ManyNodes = 100;

    public SpreadGraph(SpreadModel model)
    {
        Model = model;
        Nodes = model.Values.Count;
        (FromCallee, FromCalleeStart) = Grouped(model.Calls, call => call.Callee);
    }

    public SpreadModel Model { get; }

    public int Nodes { get; }

    /// <summary>Numbers of the calls, those to the same callee together.</summary>
    public int[] FromCallee { get; }

    /// <summary>Where the calls to a node begin; one more at the end.</summary>
    public int[] FromCalleeStart { get; }

    /// <summary>How many samples of a draw are enough.</summary>
    public int DrawSamples => Nodes >= ManyNodes ? 50 : 250;

    private (int[] Calls, int[] Start) Grouped(IReadOnlyList<SpreadCall> calls, Func<SpreadCall, int> node)
    {
        var start = new int[Nodes + 1];
        foreach (var call in calls) start[node(call) + 1]++;
        for (var i = 0; i < Nodes; i++) start[i + 1] += start[i];
        var (next, grouped) = ((int[])start.Clone(), new int[calls.Count]);
        for (var call = 0; call < calls.Count; call++) grouped[next[node(calls[call])]++] = call;
        return (grouped, start);
    }
}
