using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Changes for metrics.</summary>
public sealed class ChangeSource(ChangeScopes scopes, ReportingCalendar calendar, TimeProvider time) : IRecordSource
{
    public RecordKind Kind => RecordKind.Changes;

    public async Task<OrRefusal<MetricRecords>> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(filter, cancel);
        return new ChangeRecords
        {
            Calendar = calendar,
            Now = time.GetUtcNow().UtcDateTime,
            FirstStored = scope.FirstStored,
            Changes = new(scope.Changes, change => change.At),
            Links = scope.Links,
            Reworks = scope.Linked.Reworks,
        };
    }
}
