using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Sessions and their users for metrics.</summary>
public sealed class SessionSource(SessionScopes scopes, ReportingCalendar calendar, TimeProvider time) : IRecordSource
{
    public RecordKind Kind => RecordKind.Sessions;

    public async Task<OrRefusal<MetricRecords>> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var read = await ReadAsync(filter, periods, compared, cancel);
        if (read is not { Value: { } records }) return read.Refusal!;
        return records;
    }

    /// <summary>The same for whoever sets something against sessions.</summary>
    public async Task<OrRefusal<SessionRecords>> ReadAsync(
        RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var current = await scopes.OfAsync(filter, periods.Current, cancel);
        var previous = compared ? await scopes.OfAsync(filter, periods.Previous, cancel) : null;
        if ((current.Refusal ?? previous?.Refusal) is { } refusal) return refusal;
        return new SessionRecords
        {
            Calendar = calendar,
            Now = time.GetUtcNow().UtcDateTime,
            FirstStored = null,
            Periods = periods,
            Current = Side(current.Value!),
            Previous = previous is null ? SessionSide.None : Side(previous.Value!),
        };
    }

    private static SessionSide Side(SessionHistory read) => new(read.Sessions, read.Users);
}
