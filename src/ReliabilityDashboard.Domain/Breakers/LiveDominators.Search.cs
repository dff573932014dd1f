namespace ReliabilityDashboard.Domain.Breakers;

internal sealed partial class LiveDominators
{
    // All but the first are indexed by the number of a node in the order in which the search comes to it; of a node that number + 1.
    private readonly int[] numberOf = new int[graph.Nodes];
    private readonly int[] order = new int[graph.Nodes], parent = new int[graph.Nodes], cursor = new int[graph.Nodes];
    private readonly int[] semi = new int[graph.Nodes], dominator = new int[graph.Nodes], best = new int[graph.Nodes];
    private readonly int[] ancestor = new int[graph.Nodes], waiting = new int[graph.Nodes], nextWaiting = new int[graph.Nodes];
    private readonly int[] size = new int[graph.Nodes], place = new int[graph.Nodes], used = new int[graph.Nodes];
    private readonly int[] path = new int[graph.Nodes];
    private readonly double[] behind = new double[graph.Nodes];
    private int count;

    private void Number(int origin)
    {
        count = 0;
        Enter(origin, -1);
        for (var at = 0; at >= 0;)
        {
            var node = order[at];
            if (cursor[at] == outStart[node + 1])
            {
                at = parent[at];
                continue;
            }
            var to = caller[outCalls[cursor[at]++]];
            if (numberOf[to] != 0) continue;
            Enter(to, at);
            at = count - 1;
        }
    }

    private void Enter(int node, int from)
    {
        numberOf[node] = count + 1;
        (order[count], parent[count], cursor[count]) = (node, from, outStart[node]);
        (semi[count], best[count], ancestor[count], waiting[count]) = (count, count, -1, -1);
        count++;
    }

    private void Dominate()
    {
        for (var i = count - 1; i > 0; i--)
        {
            for (var at = inStart[order[i]]; at < inStart[order[i] + 1]; at++)
            {
                var from = numberOf[callee[inCalls[at]]] - 1;
                if (from >= 0) semi[i] = Math.Min(semi[i], semi[Lowest(from)]);
            }
            (nextWaiting[i], waiting[semi[i]]) = (waiting[semi[i]], i);
            ancestor[i] = parent[i];
            for (var node = waiting[parent[i]]; node >= 0; node = nextWaiting[node])
            {
                var lowest = Lowest(node);
                dominator[node] = semi[lowest] < semi[node] ? lowest : parent[i];
            }
            waiting[parent[i]] = -1;
        }
        dominator[0] = -1;
        for (var i = 1; i < count; i++)
            if (dominator[i] != semi[i]) dominator[i] = dominator[dominator[i]];
    }

    // The node of the lowest semidominator on the way up the forest, its root left out; shortens the way.
    private int Lowest(int node)
    {
        if (ancestor[node] < 0) return node;
        var depth = 0;
        for (var at = node; ancestor[ancestor[at]] >= 0; at = ancestor[at]) path[depth++] = at;
        while (--depth >= 0)
        {
            var at = path[depth];
            if (semi[best[ancestor[at]]] < semi[best[at]]) best[at] = best[ancestor[at]];
            ancestor[at] = ancestor[ancestor[at]];
        }
        return best[node];
    }

    // What lies behind each node, and where: the nodes that one dominates have places next to each other.
    private void Weigh(IReadOnlyList<double> values)
    {
        for (var i = 0; i < count; i++) (size[i], used[i], behind[i]) = (1, 0, values[order[i]]);
        for (var i = count - 1; i > 0; i--)
        {
            size[dominator[i]] += size[i];
            behind[dominator[i]] += behind[i];
        }
        place[0] = 0;
        for (var i = 1; i < count; i++)
        {
            place[i] = place[dominator[i]] + 1 + used[dominator[i]];
            used[dominator[i]] += size[i];
        }
    }
}
