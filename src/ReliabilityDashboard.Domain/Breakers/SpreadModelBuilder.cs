using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>Makes the numbers of a question.</summary>
internal sealed class SpreadModelBuilder
{
    private readonly PassingOn passing;
    private readonly FailureRates rates;
    private readonly List<double> values;
    private readonly List<int?> nodes;
    private readonly List<SpreadCall> calls = [];
    private readonly List<int?> graphCalls = [];

    public SpreadModelBuilder(DependencyGraph graph, PassingOn passing, FailureRates rates)
    {
        (this.passing, this.rates) = (passing, rates);
        values = [.. Enumerable.Repeat(0.0, graph.Nodes.Count)];
        nodes = [.. Enumerable.Range(0, graph.Nodes.Count).Cast<int?>()];
        for (var call = 0; call < graph.Edges.Count; call++)
        {
            if (!graph.Edges[call].Spreads) continue;
            calls.Add(new(graph.Ends[call].Caller, graph.Ends[call].Callee));
            graphCalls.Add(call);
        }
    }

    public void Value(int node, double value) => values[node] = value;

    /// <summary>A journey calls the services without which it stops, and passes everything on.</summary>
    public void AddJourney(double value, IEnumerable<int> critical)
    {
        var journey = Add(null, value);
        foreach (var node in critical.Distinct())
        {
            Split(node);
            AddFixed(journey, node);
        }
    }

    public AskedSpread Build(FailureHours? hours, bool originCounts)
    {
        double[] Origins(IReadOnlyList<double> perQuarter, double[]? lasting) =>
        [
            .. perQuarter.Select((rate, node) => rate * (lasting?[node] ?? 1)),
            .. Enumerable.Repeat(0.0, values.Count - perQuarter.Count),
        ];
        var model = new SpreadModel
        {
            Values = values,
            Calls = calls,
            OriginCounts = originCounts,
            Rates = new(
                Origins(rates.PerQuarter, hours?.Mean()), [.. graphCalls.Select(call => call is { } known ? passing.Of(known) : 1)]),
            Draw = random => new(
                Origins(rates.Draw(random), hours?.Draw(random)),
                [.. graphCalls.Select(call => call is { } known ? passing.Draw(known, random) : 1)]),
        };
        return new(model, graphCalls, nodes);
    }

    // What calls a node calls another one behind it, so that all calls to it can be told apart from the journeys that need it itself.
    private void Split(int node)
    {
        if (calls.Exists(call => call.IsFixed && call.Callee == node)) return;
        var behind = Add(node, 0);
        for (var i = 0; i < calls.Count; i++)
            if (!calls[i].IsFixed && calls[i].Callee == node) calls[i] = calls[i] with { Callee = behind };
        AddFixed(behind, node);
    }

    private int Add(int? node, double value)
    {
        values.Add(value);
        nodes.Add(node);
        return values.Count - 1;
    }

    private void AddFixed(int caller, int callee)
    {
        calls.Add(new(caller, callee, IsFixed: true));
        graphCalls.Add(null);
    }
}
