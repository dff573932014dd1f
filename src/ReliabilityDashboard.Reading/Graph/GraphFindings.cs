using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>What stands out in the dependency graph.</summary>
/// <param name="Cycles">Services that wait for each other in a circle.</param>
/// <param name="SinglePoints">Nodes whose failure alone would be systemic.</param>
/// <param name="Graph">The graph.</param>
public sealed record GraphFindings(
    IReadOnlyList<IReadOnlyList<string>> Cycles, IReadOnlyList<CriticalSinglePoint> SinglePoints, DependencyGraph Graph)
{
    /// <summary>How many calls are known in a way.</summary>
    public int In(EdgeState state) => Graph.Edges.Count(edge => edge.State == state);
}

/// <summary>Finds what stands out in the dependency graph of now.</summary>
public sealed class GraphFindingsReader(GraphReader graphs, CreditSetting credits, MetricBounds bounds, AnswerCache answers)
{
    /// <param name="asked">Which protection is believed; null: as people set it.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<GraphFindings> ReadAsync(ProtectionCredit? asked, CancellationToken cancel)
    {
        var credit = await credits.OrDefaultAsync(asked, cancel);
        return await answers.GetAsync(
            $"findings of the graph {Question.Of(credit)}", PartsRead.By<GraphFindingsReader>(), Kept.ForHalfAMinute,
            () => FindAsync(credit, CancellationToken.None), cancel);
    }

    private async Task<GraphFindings> FindAsync(ProtectionCredit credit, CancellationToken cancel)
    {
        var now = await graphs.ReadAsync(credit, null, cancel);
        var systemic = (await bounds.ReadAsync(cancel)).Blast.Systemic;
        return new(DependencyCycles.Of(now.Graph), CriticalSinglePoint.Of(now.Graph, now.Question.Requests, systemic), now.Graph);
    }
}
