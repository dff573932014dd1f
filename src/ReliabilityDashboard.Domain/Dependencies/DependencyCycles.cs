namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Services that wait for each other in a circle: strongly connected components of at least two nodes over calls that wait, also
/// those with a fallback.</summary>
/// <remarks>Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1 (1972); without recursion, so that a
/// chain of any length has room.</remarks>
public static class DependencyCycles
{
    /// <summary>The names of each, sorted, the cycles by their first name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(DependencyGraph graph)
    {
        var search = new Search(graph);
        for (var node = 0; node < graph.Nodes.Count; node++) search.From(node);
        return
        [
            .. search.Found.OrderBy(cycle => cycle[0])
                .Select(cycle => (IReadOnlyList<string>)[.. cycle.Select(node => graph.Nodes[node])]),
        ];
    }

    /// <summary>A shortest way over calls that wait through a cycle, from its first name back to it: each name with the call that leads on.
    /// Empty where the names are no cycle.</summary>
    public static IReadOnlyList<DependencyEdge> Walk(DependencyGraph graph, IReadOnlyList<string> cycle)
    {
        var members = cycle.Select(name => graph.Number(name)).OfType<int>().ToHashSet();
        if (cycle.Count == 0 || graph.Number(cycle[0]) is not { } first) return [];
        // Against the calls: what each member was come to by is the call that leads on from it.
        var (onward, next) = (new Dictionary<int, int>(), new Queue<int>([first]));
        while (next.TryDequeue(out var callee))
            foreach (var call in graph.Into(callee))
            {
                var caller = graph.Ends[call].Caller;
                if (graph.Edges[call].Mode != CallMode.Sync || !members.Contains(caller) || !onward.TryAdd(caller, call)) continue;
                if (caller == first) return [.. Along(graph, onward, first)];
                next.Enqueue(caller);
            }
        return [];
    }

    private static IEnumerable<DependencyEdge> Along(DependencyGraph graph, Dictionary<int, int> onward, int first)
    {
        var at = first;
        do
        {
            yield return graph.Edges[onward[at]];
            at = graph.Ends[onward[at]].Callee;
        }
        while (at != first);
    }

    private sealed class Search(DependencyGraph graph)
    {
        private readonly int[] order = new int[graph.Nodes.Count];
        private readonly int[] low = new int[graph.Nodes.Count];
        private readonly bool[] isOpen = new bool[graph.Nodes.Count];
        private readonly Stack<int> open = new();
        private int visited;

        public List<int[]> Found { get; } = [];

        public void From(int root)
        {
            if (order[root] != 0) return;
            var path = new Stack<(int Node, int Next)>();
            Enter(root, path);
            while (path.TryPop(out var step))
            {
                var (node, next) = step;
                var into = graph.Into(node);
                if (next < into.Count)
                {
                    path.Push((node, next + 1));
                    Look(node, into[next], path);
                    continue;
                }
                if (path.TryPeek(out var above)) low[above.Node] = Math.Min(low[above.Node], low[node]);
                if (low[node] == order[node]) Close(node);
            }
        }

        private void Enter(int node, Stack<(int, int)> path)
        {
            order[node] = low[node] = ++visited;
            open.Push(node);
            isOpen[node] = true;
            path.Push((node, 0));
        }

        private void Look(int node, int call, Stack<(int, int)> path)
        {
            if (graph.Edges[call].Mode != CallMode.Sync) return;
            var caller = graph.Ends[call].Caller;
            if (order[caller] == 0) Enter(caller, path);
            else if (isOpen[caller]) low[node] = Math.Min(low[node], order[caller]);
        }

        private void Close(int root)
        {
            var component = new List<int>();
            int node;
            do
            {
                node = open.Pop();
                isOpen[node] = false;
                component.Add(node);
            }
            while (node != root);
            if (component.Count >= 2) Found.Add([.. component.Order()]);
        }
    }
}
