using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Incidents for metrics.</summary>
public sealed class IncidentSource(
    IncidentScopes scopes, MetricBounds bounds, ReportingCalendar calendar, IOptions<MetricsOptions> options,
    TimeProvider time) : IRecordSource
{
    public RecordKind Kind => RecordKind.Incidents;

    public async Task<OrRefusal<MetricRecords>> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel) =>
        await RecordsAsync(await scopes.OfAsync(filter, cancel), cancel);

    /// <summary>What metrics are computed from, of incidents that are read already.</summary>
    public async Task<IncidentRecords> RecordsAsync(IncidentScope scope, CancellationToken cancel) =>
        new()
        {
            Calendar = calendar,
            Now = time.GetUtcNow().UtcDateTime,
            FirstStored = scope.History.FirstIncident,
            Incidents = scope.Incidents,
            Repeats = scope.Repeats,
            Services = scope.History.Catalogue,
            Blast = (await bounds.ReadAsync(cancel)).Blast,
            EndsAt = options.Value.RecoveryEndsAt,
        };
}
