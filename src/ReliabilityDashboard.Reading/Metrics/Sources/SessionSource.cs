using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Sessions and their users for metrics.</summary>
public sealed class SessionSource(SessionScopes scopes, ReportingCalendar calendar, TimeProvider time) : IRecordSource
{
    public RecordKind Kind => RecordKind.Sessions;

    public async Task<MetricRecords> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel) =>
        await ReadAsync(filter, periods, compared, cancel);

    /// <summary>The same for whoever sets something against sessions.</summary>
    public async Task<SessionRecords> ReadAsync(RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel) =>
        new()
    {
        Calendar = calendar,
        Now = time.GetUtcNow().UtcDateTime,
        FirstStored = null,
        Periods = periods,
        Current = await SideAsync(filter, periods.Current, cancel),
        Previous = compared ? await SideAsync(filter, periods.Previous, cancel) : SessionSide.None,
    };

    private async Task<SessionSide> SideAsync(RecordFilter filter, Period period, CancellationToken cancel) =>
        await scopes.OfAsync(filter, period, cancel) is { } read ? new(read.Sessions, read.Users) : SessionSide.None;
}
