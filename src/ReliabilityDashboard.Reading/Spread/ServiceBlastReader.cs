using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Reading.Spread;

/// <summary>Computes how far a failure of one service spreads, by the graph and by what happened.</summary>
public sealed class ServiceBlastReader(GraphReader graphs)
{
    /// <param name="service">Its name as it is stored.</param>
    /// <param name="period">Of the incidents; the graph is always that of now.</param>
    /// <param name="credit">Which protection is believed; null: as people set it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<(ModelledBlast Modelled, ObservedBlast Observed)> ReadAsync(
        string service, Period period, ProtectionCredit? credit, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(credit, null, cancel);
        return (
            graph.Blast(service),
            ObservedBlast.Of(graph.History.Incidents.Select(one => one.Incident), service, period, graph.History.Catalogue));
    }
}
