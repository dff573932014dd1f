using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Services;

/// <summary>The list of services as a file. Shares are fractions, times seconds.</summary>
[FileOf(typeof(ServicesPage))]
public sealed class ServicesFile(ServiceListLoader loader, ReportingCalendar calendar, TimeProvider time) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<ServiceSummary>> Columns =
    [
        new("service", one => one.Service.Name),
        new("kind", one => ServiceWords.Of(one.Service.Kind)),
        new("team", one => one.Service.Team),
        new("tier", one => one.Tier),
        new("declared", one => one.Service.Declared),
        new("silent", one => one.IsSilent),
        new("incidents", one => one.Incidents),
        new("incident_hours", one => one.IncidentHours),
        new("modelled_entry_traffic_share", one => one.Modelled.EntryTrafficShare),
        new("modelled_services_share", one => one.Modelled.ServicesShare),
        new("critical_single_point", one => one.IsSinglePoint),
        new("observed_users_share", one => one.Observed.UsersShareMedian),
        new("observed_services_share", one => one.Observed.ServicesShareMedian),
        new("observed_n", one => one.Observed.N),
        new("crash_free_sessions", one => one.CrashFree.Value),
        new("crash_free_n", one => one.CrashFree.N),
        new("error_rate", one => one.Signals?.SeenErrorRate.Value),
        new("requests", one => one.Signals?.Requests),
        new("latency_ok_p95_s", one => one.Signals?.LatencyOk.P95?.Seconds),
        new("fullest_resource", one => one.Fullest?.Name),
        new("fullest_level", one => one.Fullest?.Level),
        new("service_level", one => one.Level.Attained.Value),
        new("service_level_target", one => one.Level.Target),
        new("calls_that_wait", one => one.Calls.Edges),
        new("protected_calls", one => one.Calls.Protected),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var days = FileName.Days(address.Period(calendar, time.GetUtcNow().UtcDateTime).Period, calendar);
        return Columns.File(FileName.Of("services", address, days), (await loader.LoadAsync(address, cancel)).All.Services);
    }
}
