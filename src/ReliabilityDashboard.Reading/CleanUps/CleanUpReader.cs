using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Sources;
using ReliabilityDashboard.Storage.History;

namespace ReliabilityDashboard.Reading.CleanUps;

/// <summary>Tells what would become of the figures if people said something of many incidents: computed as they always are, of the history
/// as it would be.</summary>
public sealed class CleanUpReader(HistorySnapshots snapshots, HistoryCache cache, IncidentScopes scopes, IncidentSource source)
{
    /// <summary>Every figure of incidents over a period, as it is and as it would be.</summary>
    /// <param name="patches">What would be said of each, by our ids; names are known ones.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<FigureChange>> FiguresAsync(
        IReadOnlyDictionary<long, IncidentPatch> patches, Period period, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        var (before, after) = (await RecordsAsync(history), await RecordsAsync(await AsIfAsync(history, patches, cancel)));
        return
        [
            Change(IncidentCount.Metric),
            new("Still open", Open(before), Open(after)),
            .. MetricCatalogue.All.Where(metric => metric.Records == RecordKind.Incidents && metric != IncidentCount.Metric).Select(Change),
        ];

        Task<IncidentRecords> RecordsAsync(OrganisationHistory of) => source.RecordsAsync(scopes.Of(of, RecordFilter.All), cancel);

        FigureChange Change(Metric metric) => new(metric.Name, Say(metric, before), Say(metric, after));

        string? Say(Metric metric, IncidentRecords records) => metric.Say(metric.Over(records).Of(period));

        string Open(IncidentRecords records) =>
            Typography.Number(records.Incidents.Count(one => one is { Counts: true, IsOpen: true } && period.Contains(one.StartedAt)));
    }

    private async Task<OrganisationHistory> AsIfAsync(
        OrganisationHistory history, IReadOnlyDictionary<long, IncidentPatch> patches, CancellationToken cancel)
    {
        await using var now = await snapshots.OpenAsync(cancel);
        var services = await now.ServicesAsync(cancel);
        var incidents = await now.IncidentsAsync(services, await now.JourneysAsync(services, cancel), cancel, patches);
        return history with { Incidents = incidents.Linked(history.Changes) };
    }
}

/// <summary>A figure as it is and as it would be.</summary>
/// <param name="Figure">Its name.</param>
/// <param name="Before">As it is; null: no data.</param>
/// <param name="After">As it would be; null: no data.</param>
public sealed record FigureChange(string Figure, string? Before, string? After)
{
    /// <summary>Whether it would be another.</summary>
    public bool Differs => Before != After;
}
