using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Spread;

/// <summary>Computes how far a failure of one service spreads, by the graph and by what happened.</summary>
public sealed class ServiceBlastReader(
    HistoryCache cache, DependencyFactQuery dependencies, RequestSumQuery requests, ReportingCalendar calendar, TimeProvider time)
{
    private const int TrafficDays = 28;

    /// <param name="service">Its name as it is stored.</param>
    /// <param name="period">Of the incidents; the graph is always that of now.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<(ModelledBlast Modelled, ObservedBlast Observed)> ReadAsync(string service, Period period, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var history = await cache.GetAsync(cancel);
        var graph = new DependencyGraph(DependencyEdges.At(await dependencies.ReadAsync(now, cancel), now), history.Catalogue, now);
        var traffic = await requests.SinceAsync(calendar.LocalDate(now).AddDays(-TrafficDays), cancel);
        return (
            ModelledBlastRadius.Of(service, graph, name => traffic.TryGetValue(name, out var sum) ? sum : null),
            ObservedBlast.Of(history.Incidents.Select(one => one.Incident), service, period, history.Catalogue));
    }
}
