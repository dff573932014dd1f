using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Which widths of a bucket fit a period.</summary>
public static class UsualSteps
{
    // Three lines of one chart share its points.
    private const int MostBuckets = ChartLimits.MostPoints / 3;
    private const int DaysOfDays = 60, DaysOfWeeks = 190, DaysOfMonths = 5 * 366;

    /// <summary>The step of a bare address: days up to two months, weeks up to half a year, months up to five years, then
    /// quarters.</summary>
    public static Step Of(Period period) => period.Length.TotalDays switch
    {
        <= DaysOfDays => Step.Day,
        <= DaysOfWeeks => Step.Week,
        <= DaysOfMonths => Step.Month,
        _ => Step.Quarter,
    };

    /// <summary>The steps that a chart can draw, from fine to coarse.</summary>
    public static IReadOnlyList<Step> Offered(ReportingCalendar calendar, Period period) =>
        [.. Enum.GetValues<Step>().Where(step => step == Step.Quarter || calendar.Count(period, step) <= MostBuckets)];
}
