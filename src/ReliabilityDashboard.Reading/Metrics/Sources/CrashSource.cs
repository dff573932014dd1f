using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Crashes;

namespace ReliabilityDashboard.Reading.Metrics.Sources;

/// <summary>Stored crash records for metrics.</summary>
public sealed class CrashSource(
    CrashOccurrenceQuery query, HistoryCache history, SessionSource sessions, ReportingCalendar calendar, IOptions<MetricsOptions> options,
    TimeProvider time) : IRecordSource
{
    public RecordKind Kind => RecordKind.Crashes;

    public async Task<OrRefusal<MetricRecords>> ReadAsync(
        Reckoning reckoning, RecordFilter filter, ComparedPeriod periods, bool compared, CancellationToken cancel)
    {
        var both = compared ? Around(periods) : periods.Current;
        var first = await query.EarliestAsync(cancel);
        var read = await query.ReadAsync(reckoning.LooksBack ? WithLookBack(both) : both, cancel);
        var passes = CrashDimensions.InMemory.Passing((await history.GetAsync(cancel)).Names.Resolve(filter));
        var traffic = reckoning.WithSessions ? await sessions.ReadAsync(filter, periods, compared, cancel) : null;
        return new CrashRecords
        {
            Calendar = calendar,
            Now = time.GetUtcNow().UtcDateTime,
            FirstStored = first,
            Crashes = new(read.Where(passes).Select(Of), one => one.At),
            Repeats = new(reckoning.LooksBack ? read.Select(Of) : [], first, options.Value.RepeatLookBack),
            Sessions = traffic,
        };

        static Occurrence Of(CrashOccurrence crash) => new(crash.Group, crash.At, crash.Id);
    }

    /// <summary>As far back as an earlier crash can make a later one a repeat.</summary>
    private Period WithLookBack(Period period)
    {
        var lookBack = options.Value.RepeatLookBack;
        return period.From - DateTime.UnixEpoch > lookBack ? new(period.From - lookBack, period.To) : period;
    }

    private static Period Around(ComparedPeriod periods) => new(
        periods.Previous.From < periods.Current.From ? periods.Previous.From : periods.Current.From,
        periods.Previous.To > periods.Current.To ? periods.Previous.To : periods.Current.To);
}
