using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Signals;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Features.Services;

/// <summary>The golden signals of a service on one time axis.</summary>
/// <param name="signals">Its signals, bucket by bucket.</param>
/// <param name="step">Width of a bucket.</param>
/// <param name="calendar">In whose days.</param>
/// <param name="changes">Above each chart.</param>
/// <param name="incidents">Above those.</param>
/// <param name="page">The page's own address: a bucket leads to the page of its stretch of time.</param>
public sealed class ServiceCharts(
    ServiceSignalsAnswer signals, Step step, ReportingCalendar calendar, IReadOnlyList<ReleaseTick> changes,
    IReadOnlyList<IncidentTick> incidents, PageAddress page)
{
    // Beside the fullest: more lines than that are told apart by nobody.
    private const int MostResources = 3;

    /// <summary>Percentiles of successes and failures, apart.</summary>
    public TimeSeriesData Latency() => Chart(
        ValueAxis.Latency, "requests",
        Line("p95 ok", point => point.LatencyOk, latency => latency.P95, SeriesWeight.Main),
        Line("p50 ok", point => point.LatencyOk, latency => latency.P50, SeriesWeight.Context),
        Line("p99 ok", point => point.LatencyOk, latency => latency.P99, SeriesWeight.Context),
        Line("p99.9 ok", point => point.LatencyOk, latency => latency.P999, SeriesWeight.Context),
        Line("p50 failed", point => point.LatencyFailed, latency => latency.P50, SeriesWeight.Failed),
        Line("p95 failed", point => point.LatencyFailed, latency => latency.P95, SeriesWeight.Failed),
        Line("p99 failed", point => point.LatencyFailed, latency => latency.P99, SeriesWeight.Failed),
        Line("p99.9 failed", point => point.LatencyFailed, latency => latency.P999, SeriesWeight.Failed));

    /// <summary>Requests a second, all hours of a bucket together and its busiest one, below the limit that errors show.</summary>
    /// <param name="hours">By start; before the first the busiest hour is not known.</param>
    /// <param name="limit">Where errors begin to rise.</param>
    public TimeSeriesData Traffic(IReadOnlyList<HourOfTraffic> hours, CapacityLimit limit)
    {
        var mean = Line("mean", point => point.RequestsPerSecond, point => point.Requests ?? 0, ServiceWords.Rate, SeriesWeight.Main);
        DateTime? since = hours.Count == 0 ? null : calendar.Midnight(calendar.LocalDate(hours[0].Start));
        var busiest = Line(
            "busiest hour",
            point => point.Start < since ? null
                : hours.Where(hour => hour.Start >= point.Start && hour.Start < point.End).Select(hour => (double?)hour.PerSecond).Max(),
            point => point.Requests ?? 0, ServiceWords.Rate, SeriesWeight.Context);
        return Chart(ValueAxis.Quantity, "requests", busiest.Points.Any(point => point.Value is not null) ? [mean, busiest] : [mean]) with
        {
            Bands = limit.RequestsPerSecond is { } bend ? [new("beyond the capacity limit", bend, null, TagKind.Bad)] : [],
        };
    }

    /// <summary>Explicit and implicit errors.</summary>
    public TimeSeriesData Errors() => Chart(
        ValueAxis.Share, "requests",
        Line("explicit", point => point.ErrorRate, point => point.Requests ?? 0, ServiceWords.Errors, SeriesWeight.Main),
        Line("implicit", point => point.ImplicitErrorRate, point => point.Requests ?? 0, ServiceWords.Errors, SeriesWeight.Dashed)) with
    {
        LeastShare = 0.01,
    };

    /// <summary>The highest daily 95th percentile of each bucket, of the fullest resources.</summary>
    /// <param name="resources">The service's own.</param>
    /// <param name="marks">From where on one warns.</param>
    public TimeSeriesData Fullest(IEnumerable<UtilisationSeries> resources, SaturationThresholds marks)
    {
        var fullest = resources.OrderByDescending(one => one.Days.Max(day => day.P95)).Take(MostResources).ToList();
        return Chart(ValueAxis.Share, "days", [.. fullest.Select((one, index) => Line(one, index == 0))]) with
        {
            LeastShare = Math.Min(1, marks.Critical * 1.1),
            Bands =
            [
                new("early warning", marks.EarlyWarning, marks.Critical, TagKind.Warn),
                new("critical", marks.Critical, null, TagKind.Bad),
            ],
        };
    }

    private Series Line(UtilisationSeries one, bool isFullest) => new(
        one.Resource,
        [
            .. signals.Points.Select(point =>
            {
                var days = one.Days.Where(day => Holds(point, day.Day)).ToList();
                var highest = days.Count == 0 ? (double?)null : days.Max(day => day.P95);
                return Point(point, highest, days.Count, highest is { } known ? RateWords.Share(known) : null);
            }),
        ],
        isFullest ? SeriesWeight.Main : SeriesWeight.Context);

    private bool Holds(ServiceSignalsAnswer.Point point, DateOnly day) =>
        calendar.Midnight(day) is var midnight && midnight >= point.Start && midnight < point.End;

    private Series Line(
        string name, Func<ServiceSignalsAnswer.Point, ServiceSignalsAnswer.Latency> side,
        Func<ServiceSignalsAnswer.Latency, double?> percentile, SeriesWeight weight) =>
        Line(name, point => percentile(side(point)), point => side(point).N, LatencyWords.Say, weight);

    private Series Line(
        string name, Func<ServiceSignalsAnswer.Point, double?> value, Func<ServiceSignalsAnswer.Point, long> n, Func<double, string> say,
        SeriesWeight weight) =>
        new(
            name,
            [
                .. signals.Points.Select(point =>
                    value(point) is { } told ? Point(point, told, n(point), say(told)) : Point(point, null, 0, null)),
            ],
            weight);

    private SeriesPoint Point(ServiceSignalsAnswer.Point bucket, double? value, long n, string? said) =>
        new(bucket.Start, bucket.End, value, n, said)
        {
            Partial = bucket.Partial,
            Href = page.Spanning(new(bucket.Start, bucket.End), calendar).ToString(),
        };

    private TimeSeriesData Chart(ValueAxis axis, string counted, params IReadOnlyList<Series> lines) => new()
    {
        Period = signals.Points.Count == 0 ? new Period(signals.From, signals.To) : new(signals.Points[0].Start, signals.Points[^1].End),
        Calendar = calendar,
        Step = step,
        Axis = axis,
        Series = lines,
        Counted = counted,
        Releases = changes,
        Incidents = incidents,
    };
}
