using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Features.Services;

/// <summary>The stored signals behind the charts of a service.</summary>
[FileOf(typeof(ServicePage), Part = "signals")]
public sealed class ServiceSignalsFile(
    ServiceDetailReader details, SignalRowsQuery signals, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<StoredSignalRow>> Columns =
    [
        new("time", row => row.Time),
        new("bucket_seconds", row => row.BucketSeconds),
        new("resource", row => row.Resource),
        new("requests", row => row.Requests),
        new("errors", row => row.Errors),
        new("implicit_errors", row => row.ImplicitErrors),
        new("latency_ok", row => row.LatencyOk),
        new("latency_failed", row => row.LatencyFailed),
        new("utilisation", row => row.Utilisation),
        new("source", row => row.Source),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var period = address.Period(calendar, time.GetUtcNow().UtcDateTime).Period;
        if (await details.FindAsync(ServiceAddress.Read(address.Path), period, cancel) is not { Summary.Service.Name: var name })
            return null;
        return Columns.File(FileName.Of($"{name} signals"), await signals.ReadAsync(name, period, cancel));
    }
}

/// <summary>What fails with a service, by the graph and in incidents.</summary>
[FileOf(typeof(ServicePage), Part = "spread")]
public sealed class ServiceSpreadFile(ServiceDetailReader details, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var period = address.Period(calendar, time.GetUtcNow().UtcDateTime).Period;
        if (await details.FindAsync(ServiceAddress.Read(address.Path), period, cancel) is not { } detail) return null;
        var spread = detail.Spread;
        CsvColumn<Domain.Metrics.SpreadRow>[] columns =
        [
            new("service", row => row.Name),
            new("calls_away", row => row.Distance),
            new("incidents", row => spread.Incidents == 0 ? null : row.Incidents),
            new("of_incidents", _ => spread.Incidents),
            new("difference", row => SpreadWords.Why(row, spread, detail.Graph.Graph)),
        ];
        return columns.File(FileName.Of($"{detail.Summary.Service.Name} spread"), spread.Rows);
    }
}
