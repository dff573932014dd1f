using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Signals;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Tells how every node of the dependency graph does, in one line each.</summary>
public sealed class ServiceSummaryReader(
    GraphReader graphs, AnswerCache answers, MetricBounds bounds, ServicePromiseQuery promises, ServiceDaysQuery days,
    ServiceLevelReader levels, ServiceSessionQuery sessions, ResourceReader resources, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The summaries over the local days that a period touches.</summary>
    /// <param name="period">Of incidents, sessions and signals; graph, resources and service levels are those of now.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<ServiceSummaries> ReadAsync(Period period, CancellationToken cancel) =>
        answers.GetAsync(
            $"summaries {Question.Of(period.From, period.To)}", PartsRead.By<ServiceSummaryReader>(), Kept.ForHalfAMinute,
            () => MakeAsync(period, null, CancellationToken.None), cancel);

    /// <summary>The same of one service alone, by its name: what all others sent is not read for it. Null where nobody knows it.</summary>
    public async Task<ServiceSummary?> OfAsync(string service, Period period, CancellationToken cancel) =>
        (await answers.GetAsync(
            $"summary {Question.Of(service, period.From, period.To)}", PartsRead.By<ServiceSummaryReader>(), Kept.ForHalfAMinute,
            () => MakeAsync(period, service, CancellationToken.None), cancel)).Services is [var one] ? one : null;

    private async Task<ServiceSummaries> MakeAsync(Period period, string? service, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (first, last) = (calendar.LocalDate(period.From), calendar.LocalDate(period.To.AddTicks(-1)));
        var graph = await graphs.ReadAsync(null, null, cancel);
        var signals = await days.ReadAsync(first, last, service, latency: true, cancel);
        var crashFree = await sessions.CrashFreeAsync(first, last, cancel);
        var level = await levels.OfServicesAsync(service, cancel);
        var marks = await bounds.ReadAsync(cancel);
        var told = new Told(
            graph, IncidentsOf(graph.History, period), period, signals, crashFree, level, await FullestAsync(service, cancel),
            await promises.ReadAsync(cancel),
            [.. CriticalSinglePoint.Of(graph.Graph, graph.Question.Requests, marks.Blast.Systemic).Select(point => point.Name)], now);
        return new(
            [
                .. graph.History.Services
                    .Where(one => service is null || one.Name.Equals(service, StringComparison.OrdinalIgnoreCase)).Select(told.Of)
                    .OrderByDescending(one => one.IncidentHours ?? 0)
                    .ThenByDescending(one => one.Incidents)
                    .ThenByDescending(one => one.Reach ?? 0)
                    .ThenBy(one => one.Service.Name, StringComparer.OrdinalIgnoreCase),
            ],
            marks.Saturation);
    }

    internal static ILookup<string, Incident> IncidentsOf(OrganisationHistory history, Period period) =>
        ByService(history, incident => period.Contains(incident.StartedAt));

    // Whose an incident is says the filter, so that the list behind a figure has as many.
    internal static ILookup<string, Incident> ByService(OrganisationHistory history, Func<Incident, bool> wanted) =>
    (
        from one in history.Incidents
        where one.Incident.Counts && wanted(one.Incident)
        from service in IncidentDimensions.InMemory.ValuesOf(Dimension.Service, one)
        select (service, one.Incident)
    ).ToLookup(one => one.service, one => one.Incident, StringComparer.OrdinalIgnoreCase);

    private async Task<Dictionary<string, FullestResource>> FullestAsync(string? service, CancellationToken cancel) =>
        (await resources.ReadAsync(service, cancel)).GroupBy(one => one.Series.Service, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                service => service.Key, service => service.MaxBy(one => one.Standing.Level)!.Standing, StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything that is told of services.</summary>
    private sealed record Told(
        OrganisationGraph Graph, ILookup<string, Incident> Incidents, Period Period,
        IReadOnlyDictionary<string, List<SignalSums>> Signals, IReadOnlyDictionary<string, Measured> CrashFree,
        Func<string, ServiceLevel> Level, Dictionary<string, FullestResource> Fullest,
        IReadOnlyDictionary<string, ServicePromise> Promises, HashSet<string> SinglePoints, DateTime Now)
    {
        private readonly ILookup<string, DependencyEdge> calls = Graph.Graph.Edges.ToLookup(
            edge => edge.Caller, StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<string> called = Graph.Graph.Edges
            .SelectMany(edge => new[] { edge.Caller, edge.Callee }).ToHashSet(StringComparer.OrdinalIgnoreCase);

        public ServiceSummary Of(Service service)
        {
            var (name, incidents) = (service.Name, Incidents[service.Name].ToList());
            var (modelled, promise) = (Graph.Blast(name), Promises.GetValueOrDefault(name));
            var signals = Signals.TryGetValue(name, out var rows) ? GoldenSignals.Of(rows, ServiceLevelReader.Always) : null;
            var crashFree = CrashFree.GetValueOrDefault(name);
            return new(
                service, promise?.Tier, incidents.Count, incidents.Count == 0 ? null : incidents.Sum(HoursOf), modelled,
                ObservedBlast.Of(incidents, name, Period, Graph.History.Catalogue), crashFree, signals, Fullest.GetValueOrDefault(name),
                Level(name), ProtectionCoverage.Of(calls[name]), SinglePoints.Contains(name),
                incidents.Count == 0 && signals is null && crashFree.N == 0 && !called.Contains(name));
        }

        // What has no end goes on; what ended before it began took no time.
        private double HoursOf(Incident incident) =>
            incident.Hours ?? (incident is { MitigatedAt: null, ResolvedAt: null } ? (Now - incident.StartedAt).TotalHours : 0);

    }
}
