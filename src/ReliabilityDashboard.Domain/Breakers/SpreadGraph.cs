namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>The calls of a model by node, in arrays.</summary>
internal sealed class SpreadGraph
{
    private const int ManyNodes = 100, Stride = 8;

    private readonly bool isLarge;

    public SpreadGraph(SpreadModel model)
    {
        Model = model;
        Nodes = model.Values.Count;
        isLarge = Nodes >= ManyNodes;
        (FromCallee, FromCalleeStart) = Grouped(model.Calls, call => call.Callee);
    }

    public SpreadModel Model { get; }

    public int Nodes { get; }

    /// <summary>Numbers of the calls, those to the same callee together.</summary>
    public int[] FromCallee { get; }

    /// <summary>Where the calls to a node begin; one more at the end.</summary>
    public int[] FromCalleeStart { get; }

    /// <summary>How many samples of a draw are enough.</summary>
    public int DrawSamples => isLarge ? 50 : 250;

    /// <summary>The samples of a word in which a node is looked at as an origin, and the weight that each stands for.</summary>
    public (ulong Samples, double Weight) Watched(int origin, bool isExact)
    {
        if (!isLarge || isExact || !Model.NeverFailed.Contains(origin)) return (ulong.MaxValue, 1);
        return (0x0101010101010101UL << origin % Stride, Stride);
    }

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
