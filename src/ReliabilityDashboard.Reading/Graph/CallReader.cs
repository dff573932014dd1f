using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Storage.Dependencies;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>A call with all that is known of it.</summary>
/// <param name="Name">By the names of the catalogue.</param>
/// <param name="Graph">The graph of now.</param>
/// <param name="Number">In the graph; null where nobody knows such a call.</param>
/// <param name="History">What files and people said of it, the newest first.</param>
/// <param name="Incidents">Those that came over it, the dearest first.</param>
/// <param name="Money">What incidents cost, by our own id.</param>
public sealed record CallDetail(
    CallName Name, OrganisationGraph Graph, int? Number, IReadOnlyList<CallStatement> History, IReadOnlyList<Incident> Incidents,
    IReadOnlyDictionary<long, IncidentMoney> Money)
{
    /// <summary>The call; null where there is none.</summary>
    public DependencyEdge? Edge => Number is { } call ? Graph.Graph.Edges[call] : null;
}

/// <summary>Tells all that is known of a call.</summary>
public sealed class CallReader(GraphReader graphs, DependencyFactQuery facts, LossEstimates losses)
{
    /// <summary>The call of two names or aliases; null where one of them is nobody's.</summary>
    public async Task<CallDetail?> FindAsync(string caller, string callee, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(null, null, cancel);
        var (nodes, one, other) = (
            graph.Graph.Nodes, graph.Graph.Number(graph.NameOf(caller)), graph.Graph.Number(graph.NameOf(callee)));
        if (one is not { } from || other is not { } to) return null;
        var name = new CallName(nodes[from], nodes[to]);
        var (number, said) = (graph.Graph.Number(name), await facts.StatementsAsync(cancel));
        var incidents = number is { } call ? graph.Question.CameOverCall[call] : [];
        var money = await losses.OfAsync(graph.History, [.. incidents], cancel);
        return new(
            name, graph, number, [.. said.Where(statement => statement.Call == name).Reverse()], DearestFirst.Of(incidents, money), money);
    }
}
