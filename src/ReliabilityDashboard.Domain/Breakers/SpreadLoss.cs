namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>The expected loss of a quarter: Σ λ(S) · Σ value(v) · P(S reaches v), each call live with its probability, independently.
/// Walks 64 samples at a time.</summary>
internal sealed class SpreadLoss(SpreadGraph graph)
{
    private readonly ulong[] reached = new ulong[graph.Nodes];
    private readonly ulong[] pending = new ulong[graph.Nodes];
    private readonly List<int> touched = [];
    private readonly Stack<int> next = new();

    /// <summary>The loss of each of several worlds; the others differ from the first in the calls named, and are walked only where those
    /// matter.</summary>
    /// <param name="origins">For each node its failures of a quarter.</param>
    /// <param name="live">The first world.</param>
    /// <param name="others">The others, with the calls in which they differ.</param>
    public double[] Of(IReadOnlyList<double> origins, LiveCalls live, params IReadOnlyList<(LiveCalls Live, int[] Calls)> others)
    {
        var losses = new double[1 + others.Count];
        for (var origin = 0; origin < graph.Nodes; origin++)
        {
            if (origins[origin] <= 0) continue;
            for (var word = 0; word < live.Words; word++)
            {
                var first = Walk(origin, live, word);
                losses[0] += origins[origin] * first;
                var differs = Differing(live, word, others);
                for (var i = 0; i < others.Count; i++)
                {
                    var loss = differs is not null && !differs[i] ? first : Walk(origin, others[i].Live, word);
                    losses[1 + i] += origins[origin] * loss;
                }
            }
        }
        return losses;
    }

    // Where the weights of samples differ, every walk does.
    private bool[]? Differing(LiveCalls live, int word, IReadOnlyList<(LiveCalls Live, int[] Calls)> others) =>
        live.IsExact
            ? null
            : [
                .. others.Select(other =>
                    Array.Exists(
                        other.Calls,
                        call => (reached[graph.Model.Calls[call].Callee] & (live.At(call, word) ^ other.Live.At(call, word))) != 0)
                ),
            ];

    private double Walk(int origin, LiveCalls live, int word)
    {
        foreach (var node in touched) reached[node] = 0;
        touched.Clear();
        reached[origin] = pending[origin] = ulong.MaxValue;
        touched.Add(origin);
        next.Push(origin);
        while (next.TryPop(out var callee))
        {
            var bits = pending[callee];
            pending[callee] = 0;
            for (var i = graph.FromCalleeStart[callee]; i < graph.FromCalleeStart[callee + 1]; i++)
            {
                var call = graph.FromCallee[i];
                var caller = graph.Model.Calls[call].Caller;
                var fresh = bits & live.At(call, word) & ~reached[caller];
                if (fresh == 0) continue;
                if (reached[caller] == 0) touched.Add(caller);
                if (pending[caller] == 0) next.Push(caller);
                reached[caller] |= fresh;
                pending[caller] |= fresh;
            }
        }
        var loss = 0.0;
        foreach (var node in touched)
            if (graph.Model.Values[node] > 0 && (graph.Model.OriginCounts || node != origin))
                loss += graph.Model.Values[node] * live.Weight(reached[node], word);
        return loss;
    }
}
