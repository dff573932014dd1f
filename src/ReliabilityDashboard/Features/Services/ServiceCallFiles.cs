using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Calls of a service as a file. Shares are fractions.</summary>
/// <param name="details">Finds the service.</param>
/// <param name="calendar">The reporting calendar.</param>
/// <param name="time">The clock.</param>
/// <param name="table">What it is called.</param>
/// <param name="calls">The rows of the page.</param>
public abstract class ServiceCallFile(
    ServiceDetailReader details, ReportingCalendar calendar, TimeProvider time, string table, Func<ServiceDetail, IReadOnlyList<int>> calls)
    : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<DependencyEdge>> Columns =
    [
        new("caller", edge => edge.Caller),
        new("callee", edge => edge.Callee),
        new("state", edge => edge.State.ToString().ToLowerInvariant()),
        new("mode", edge => edge.Mode.ToString().ToLowerInvariant()),
        new("mode_assumed", edge => edge.ModeAssumed),
        new("calls", edge => edge.Load.Calls),
        new("error_share", edge => edge.Load.ErrorShare),
        new("p95_ms", edge => edge.Load.WorstP95Ms),
        new("protection", CallWords.Protection),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var period = address.Period(calendar, time.GetUtcNow().UtcDateTime).Period;
        return await details.FindAsync(ServiceAddress.Read(address.Path), period, cancel) is { } detail
            ? Columns.File(
                FileName.Of($"{detail.Summary.Service.Name} {table}"), calls(detail).Select(call => detail.Graph.Graph.Edges[call]))
            : null;
    }
}

/// <summary>The calls to a service.</summary>
[FileOf(typeof(ServicePage), Part = "callers")]
public sealed class ServiceCallersFile(ServiceDetailReader details, ReportingCalendar calendar, TimeProvider time)
    : ServiceCallFile(details, calendar, time, "callers", detail => detail.Callers);

/// <summary>The calls of a service.</summary>
[FileOf(typeof(ServicePage), Part = "callees")]
public sealed class ServiceCalleesFile(ServiceDetailReader details, ReportingCalendar calendar, TimeProvider time)
    : ServiceCallFile(details, calendar, time, "callees", detail => detail.Callees);
