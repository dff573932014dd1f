namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>The loss while some calls are protected, and what protecting one more would remove; kept up to date call by call, since only
/// those samples and origins change in which a failure comes to the call.</summary>
internal sealed class ProtectedSpread
{
    private readonly SpreadGraph graph;
    private readonly LiveCalls unprotected;
    private readonly LiveDominators dominators;
    private readonly double left;
    private readonly BreakerWork work;
    private LiveCalls live;
    private SpreadGains gains;

    public ProtectedSpread(SpreadGraph graph, LiveCalls unprotected, double works, BreakerWork work)
    {
        (this.graph, this.unprotected, left, this.work) = (graph, unprotected, 1 - works, work);
        (dominators, live) = (new(graph), unprotected);
        gains = AllOf(live);
        Rounding = 1e-9 * gains.Loss;
    }

    private ProtectedSpread(ProtectedSpread other)
    {
        (graph, unprotected, left, work) = (other.graph, other.unprotected, other.left, other.work);
        (dominators, live, gains, Protected) = (other.dominators, other.live, other.gains.Copy(), [.. other.Protected]);
        Rounding = other.Rounding;
    }

    /// <summary>What is less than this is nothing: sums in another order differ by as much.</summary>
    public double Rounding { get; }

    /// <summary>The calls that are protected.</summary>
    public HashSet<int> Protected { get; } = [];

    /// <summary>The expected loss of a quarter.</summary>
    public double Loss => gains.Loss;

    /// <summary>What is removed by protecting a call besides.</summary>
    public double Removes(int call) => (1 - left) * gains.ByCall[call];

    /// <summary>What is removed where no call to a node passes anything on any more.</summary>
    public double RemovesAllInto(int node) => gains.ByCallee[node];

    /// <summary>The same with a call protected besides, or not any more.</summary>
    public ProtectedSpread Toggled(int call)
    {
        var other = new ProtectedSpread(this);
        if (!other.Protected.Remove(call)) other.Protected.Add(call);
        other.live = unprotected.Protect(other.Protected, left);
        if (live.IsExact && left > 0) other.gains = AllOf(other.live);
        else other.Move(call, live);
        return other;
    }

    private void Move(int call, LiveCalls before)
    {
        for (var word = 0; word < live.Words; word++)
        {
            for (var changed = before.At(call, word) ^ live.At(call, word); changed != 0; changed &= changed - 1)
            {
                var sample = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(changed);
                if (sample % 4 == 0) work.Slice();
                if (live.Weight(sample) <= 0) continue;
                dominators.Take(before, sample);
                var origins = dominators.OriginsOf(graph.Model.Calls[call].Callee);
                foreach (var origin in origins) Add(before, sample, origin, -1, gains);
                dominators.Take(live, sample);
                foreach (var origin in origins) Add(live, sample, origin, 1, gains);
            }
        }
    }

    private SpreadGains AllOf(LiveCalls world)
    {
        var sums = new SpreadGains(graph.Model.Calls.Count, graph.Nodes);
        for (var sample = 0; sample < world.Samples; sample++)
        {
            if (sample % 4 == 0) work.Slice();
            if (world.Weight(sample) <= 0) continue;
            dominators.Take(world, sample);
            for (var origin = 0; origin < graph.Nodes; origin++) Add(world, sample, origin, 1, sums);
        }
        return sums;
    }

    private void Add(LiveCalls world, int sample, int origin, int sign, SpreadGains sums)
    {
        var rate = graph.Model.Rates.Origins[origin];
        if (rate > 0) dominators.Add(origin, sign * rate * world.Weight(sample), sums);
    }
}
