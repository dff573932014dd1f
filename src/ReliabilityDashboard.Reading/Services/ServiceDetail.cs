using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>All that is told of one service beside its signals over time.</summary>
/// <param name="Summary">How it does, in one line.</param>
/// <param name="Capacity">From which traffic on its errors rise, by the last 90 days.</param>
/// <param name="Hours">The hours that the limit was looked for in.</param>
/// <param name="Graph">The dependency graph of now.</param>
/// <param name="Incidents">Those of the period that are its own and count, by start.</param>
/// <param name="Spread">How far the graph takes its failures, beside how far those of the period went.</param>
public sealed record ServiceDetail(
    ServiceSummary Summary, CapacityLimit Capacity, IReadOnlyList<HourOfTraffic> Hours, OrganisationGraph Graph,
    IReadOnlyList<Incident> Incidents, SpreadComparison Spread)
{
    /// <summary>How many incidents of the period came from it, whoever they were filed at; those that count.</summary>
    public int BeganHere { get; init; }

    private string Name => Summary.Service.Name;

    /// <summary>Numbers of the calls to it, by caller.</summary>
    public IReadOnlyList<int> Callers => Where(edge => edge.Callee);

    /// <summary>Numbers of its calls, by callee.</summary>
    public IReadOnlyList<int> Callees => Where(edge => edge.Caller);

    private IReadOnlyList<int> Where(Func<DependencyEdge, string> end) =>
    [
        .. Enumerable.Range(0, Graph.Graph.Edges.Count)
            .Where(call => end(Graph.Graph.Edges[call]).Equals(Name, StringComparison.OrdinalIgnoreCase)),
    ];
}
