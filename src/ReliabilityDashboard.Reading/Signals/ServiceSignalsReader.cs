using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Reading.Signals;

/// <summary>Computes the golden signals of one service.</summary>
public sealed class ServiceSignalsReader(
    SignalHistoryQuery signals, UtilisationQuery utilisation, MetricBounds bounds, ReportingCalendar calendar, TimeProvider time)
{
    private const int ForecastDays = 28;

    /// <summary>The signals; a refusal where the step makes too many points.</summary>
    public async Task<OrRefusal<ServiceSignalsAnswer>> ReadAsync(string service, Period period, Step? step, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var cut = ChartLimits.Buckets(calendar, period, step, now);
        if (cut is not { Value: { } buckets }) return cut.Refusal!;
        var rows = await signals.ReadAsync(service, period, cancel);
        return new ServiceSignalsAnswer(
            service,
            period.From,
            period.To,
            step,
            ServiceSignalsAnswer.Of(GoldenSignals.Of(rows, period)),
            [
                .. buckets.Select(bucket => new ServiceSignalsAnswer.Point(
                    bucket.Start, bucket.End, bucket.Partial, ServiceSignalsAnswer.Of(GoldenSignals.Of(rows, bucket.Inside)))),
            ],
            await SaturationAsync(service, period, now, cancel)
        );
    }

    private async Task<IReadOnlyList<ServiceSignalsAnswer.Resource>> SaturationAsync(
        string service, Period period, DateTime now, CancellationToken cancel)
    {
        var (first, last, today) = (calendar.LocalDate(period.From), calendar.LocalDate(period.To.AddTicks(-1)), calendar.LocalDate(now));
        var marks = (await bounds.ReadAsync(cancel)).Saturation;
        var since = first < today.AddDays(-ForecastDays) ? first : today.AddDays(-ForecastDays);
        return
        [
            .. from series in await utilisation.SinceAsync(since, service, cancel)
            orderby series.Resource
            let forecast = SaturationForecast.Of(series.Days, today)
            let highest = series.Days.Where(day => day.Day >= first && day.Day <= last).Select(day => (double?)day.P95).Max()
            select new ServiceSignalsAnswer.Resource(
                series.Resource, highest, forecast?.Level, forecast?.DaysUntil(marks.EarlyWarning), forecast?.DaysUntil(marks.Critical),
                forecast?.DaysUntil(1)),
        ];
    }
}
