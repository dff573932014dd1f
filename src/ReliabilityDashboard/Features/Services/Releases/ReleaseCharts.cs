using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Releases;

namespace ReliabilityDashboard.Features.Services.Releases;

/// <summary>The two charts of a release, day by day on one time axis.</summary>
/// <param name="facts">The release.</param>
/// <param name="calendar">In whose days.</param>
/// <param name="now">UTC.</param>
public sealed class ReleaseCharts(ReleaseFacts facts, ReportingCalendar calendar, DateTime now)
{
    private readonly IReadOnlyList<TimeBucket> days = calendar.Cut(facts.Drawn, Step.Day, now);

    /// <summary>Its share of the sessions of its service.</summary>
    public TimeSeriesData Adoption(ReleaseAdoption adoption)
    {
        var shares = adoption.Days.ToDictionary(day => day.Day, day => day.Share);
        return Chart(
            ValueAxis.Share, new Series(facts.Release, Points(day => shares.GetValueOrDefault(day), RateWords.Share)), "sessions");
    }

    /// <summary>Its crash-free rate with that of the release before.</summary>
    public TimeSeriesData Rate(ReleaseSide now)
    {
        var chart = Chart(ValueAxis.Rate, Line(now, SeriesWeight.Main), "sessions") with { Bands = RateBands.Of(facts.Bands) };
        return facts.Before is { } before ? chart with { Series = [.. chart.Series, Line(before, SeriesWeight.Context)] } : chart;
    }

    private Series Line(ReleaseSide side, SeriesWeight weight)
    {
        var rates = side.Days.ToDictionary(
            day => calendar.LocalDate(day.Start), day => Measured.Share(day.CrashTotal - day.Crashed, day.CrashTotal));
        return new(side.Span.Release, Points(day => rates.GetValueOrDefault(day), RateWords.Success), weight);
    }

    private TimeSeriesData Chart(ValueAxis axis, Series line, string counted) => new()
    {
        Period = days.Count == 0 ? facts.Drawn : new(days[0].Start, days[^1].End),
        Calendar = calendar,
        Step = Step.Day,
        Axis = axis,
        Series = [line],
        Counted = counted,
        Releases = [.. facts.Ticks.Select(tick => ReleaseTick.Of(tick.Change, tick.Followed, page => page))],
    };

    private IReadOnlyList<SeriesPoint> Points(Func<DateOnly, Measured> value, Func<Measured, string?> say) =>
    [
        .. days.Select(day =>
        {
            var measured = value(calendar.LocalDate(day.Start));
            return new SeriesPoint(day.Start, day.End, measured.Value, measured.N, say(measured))
            {
                Partial = day.Partial,
                FewData = measured.IsFewData,
            };
        }),
    ];
}
