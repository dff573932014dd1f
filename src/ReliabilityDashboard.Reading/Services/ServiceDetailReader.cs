using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Tells all of one service.</summary>
public sealed class ServiceDetailReader(
    ServiceSummaryReader summaries, GraphReader graphs, HourlyTrafficQuery traffic, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The service of a name or an alias; null where nobody knows it.</summary>
    /// <param name="name">Of any case.</param>
    /// <param name="period">As <see cref="ServiceSummaryReader.ReadAsync"/>.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<ServiceDetail?> FindAsync(string name, Period period, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(null, null, cancel);
        var known = graph.NameOf(name);
        if (await summaries.OfAsync(known, period, cancel) is not { } summary) return null;
        var now = time.GetUtcNow().UtcDateTime;
        var days = new Period(calendar.Midnight(calendar.LocalDate(now).AddDays(-CapacityLimit.Days)), now);
        var own = summary.Service.Name;
        var hours = await traffic.ReadAsync(own, days, cancel);
        var began = graph.History.Incidents.Select(one => one.Incident)
            .Where(one => one.Counts && period.Contains(one.StartedAt) && own.Equals(one.Origin, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return new(
            summary, CapacityLimit.Of(hours), hours, graph, [.. ServiceSummaryReader.IncidentsOf(graph.History, period)[own]],
            SpreadComparison.Of(own, graph.Graph, began))
        {
            BeganHere = began.Count,
        };
    }
}
