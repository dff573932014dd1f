using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>The dependency graph as it holds at one instant. Nodes and calls are numbered by name, so that nothing depends on the order in
/// which they were given.</summary>
public sealed class DependencyGraph
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<CallName, int> calls = [];
    private readonly int[][] into;

    /// <summary>Makes a graph of calls.</summary>
    /// <param name="edges">Its calls; those of a service to itself are none.</param>
    /// <param name="catalogue">What is a service, and how many are known.</param>
    /// <param name="at">UTC instant at which they hold.</param>
    /// <param name="credit">Which protection is believed.</param>
    public DependencyGraph(
        IEnumerable<DependencyEdge> edges, ServiceCatalogue catalogue, DateTime at, ProtectionCredit credit = ProtectionCredit.Stated)
    {
        (Catalogue, At) = (catalogue, at);
        Edges =
        [
            .. edges
                .Where(edge => !edge.Name.IsOwn)
                .OrderBy(edge => edge.Name, CallName.ByName)
                .Select(edge => edge with { Credited = CallProof.Credits(edge.Proof, credit, at) }),
        ];
        Nodes =
        [
            .. catalogue.Names.Concat(Edges.SelectMany(edge => new[] { edge.Caller, edge.Callee }))
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
        ];
        foreach (var (number, name) in Nodes.Index()) numbers[name] = number;
        foreach (var (number, edge) in Edges.Index()) calls[edge.Name] = number;
        Ends = [.. Edges.Select(edge => (numbers[edge.Caller], numbers[edge.Callee]))];
        into = Grouped(end => end.Callee);
    }

    /// <summary>What is a service, and how many are known.</summary>
    public ServiceCatalogue Catalogue { get; }

    /// <summary>UTC instant at which it holds.</summary>
    public DateTime At { get; }

    /// <summary>Names of any kind, in order.</summary>
    public IReadOnlyList<string> Nodes { get; }

    /// <summary>Calls by caller and callee.</summary>
    public IReadOnlyList<DependencyEdge> Edges { get; }

    /// <summary>Numbers of the nodes of each call.</summary>
    public IReadOnlyList<(int Caller, int Callee)> Ends { get; }

    /// <summary>Number of a node; null where nobody knows the name.</summary>
    public int? Number(string? name) => name is not null && numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Number of a call; null where there is none.</summary>
    public int? Number(CallName call) => calls.TryGetValue(call, out var number) ? number : null;

    /// <summary>Numbers of the calls to a node.</summary>
    public IReadOnlyList<int> Into(int node) => into[node];

    /// <summary>How a failure of a node would spread: over calls that wait and have no fallback, against their direction.</summary>
    /// <param name="node">What fails; null: nothing of the graph.</param>
    /// <param name="left">Calls that are left out, by number.</param>
    public SpreadWalk Spread(int? node, IReadOnlySet<int>? left = null)
    {
        var distances = new int[Nodes.Count];
        Array.Fill(distances, SpreadWalk.Unreached);
        var onTheWay = new List<int>();
        if (node is not { } start) return new(distances, onTheWay);
        distances[start] = 0;
        var next = new Queue<int>([start]);
        while (next.TryDequeue(out var callee))
        {
            foreach (var call in into[callee])
            {
                if (!Edges[call].Spreads || left?.Contains(call) == true) continue;
                onTheWay.Add(call);
                var caller = Ends[call].Caller;
                if (distances[caller] != SpreadWalk.Unreached) continue;
                distances[caller] = distances[callee] + 1;
                next.Enqueue(caller);
            }
        }
        return new(distances, onTheWay);
    }

    private int[][] Grouped(Func<(int Caller, int Callee), int> end)
    {
        var groups = Ends.Index().ToLookup(call => end(call.Item), call => call.Index);
        return [.. Nodes.Select((_, node) => groups[node].ToArray())];
    }
}

/// <summary>How a failure walks through the graph.</summary>
/// <param name="Distances">For each node how many calls it is away; <see cref="Unreached"/> where the failure does not come.</param>
/// <param name="Calls">Numbers of the calls on the way.</param>
public sealed record SpreadWalk(IReadOnlyList<int> Distances, IReadOnlyList<int> Calls)
{
    /// <summary>The distance of what is not reached.</summary>
    public const int Unreached = -1;

    /// <summary>The failure comes to this node, or begins there.</summary>
    public bool Reaches(int node) => Distances[node] != Unreached;
}
