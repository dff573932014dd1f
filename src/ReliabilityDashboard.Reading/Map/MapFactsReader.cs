using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Reads what every drawing of the graph is made from.</summary>
public sealed class MapFactsReader(
    GraphReader graphs, GraphFindingsReader findings, ServicePromiseQuery promises, AnswerCache answers)
{
    /// <summary>The graph of now.</summary>
    /// <param name="credit">Which protection is believed.</param>
    /// <param name="period">Of incidents.</param>
    /// <param name="cancel">Stops waiting.</param>
    public Task<MapFacts> ReadAsync(ProtectionCredit credit, Period period, CancellationToken cancel) =>
        answers.GetAsync(
            $"facts of the map {Question.Of(credit, period.From, period.To)}", PartsRead.By<MapFactsReader>(), Kept.ForHalfAMinute,
            () => MakeAsync(credit, period, CancellationToken.None), cancel);

    private async Task<MapFacts> MakeAsync(ProtectionCredit credit, Period period, CancellationToken cancel)
    {
        var now = await graphs.ReadAsync(credit, null, cancel);
        var tiers = await promises.ReadAsync(cancel);
        var graph = now.Graph;
        var incidents = now.History.Incidents.Where(one => one.Incident.Counts && period.Contains(one.Incident.StartedAt)).ToList();
        return new(now, await findings.ReadAsync(credit, cancel))
        {
            Incidents = IncidentsOf(now.Graph, incidents),
            AllIncidents = incidents.Count,
            Tiers = [.. graph.Nodes.Select(name => tiers.GetValueOrDefault(name)?.Tier)],
            Reach = ModelledReach.OfAll(graph, now.Question.Requests),
        };
    }

    // Whose an incident is says the filter, so that the list behind a figure has as many.
    private static int[] IncidentsOf(DependencyGraph graph, IEnumerable<StoredIncident> incidents)
    {
        var counts = new int[graph.Nodes.Count];
        foreach (var one in incidents)
        {
            foreach (var service in IncidentDimensions.InMemory.ValuesOf(Dimension.Service, one))
                if (graph.Number(service) is { } node && graph.Catalogue.IsService(service)) counts[node]++;
            if (one.Incident.Origin is { } origin && graph.Number(origin) is { } other && !graph.Catalogue.IsService(origin))
                counts[other]++;
        }
        return counts;
    }
}
