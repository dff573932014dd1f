using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class SaturationForecastTests
{
    private static readonly DateOnly Today = new(2026, 9, 29);

    [Fact]
    public void A_straight_climb_of_half_a_point_a_day_from_60_reaches_70_in_13_days()
    {
        // 28 days, day 0 at 50 %, the last at 50 + 27 × 0.5 = 63.5 %. To 70 %: 6.5 / 0.5 = 13 days; to 85 %: 43; to 100 %: 73.
        var forecast = SaturationForecast.Of(Line(28, 0.50, 0.005), Today)!;

        Assert.Equal(0.635, forecast.Level, 9);
        Assert.Equal(13, forecast.DaysUntil(0.70)!.Value, 6);
        Assert.Equal(43, forecast.DaysUntil(0.85)!.Value, 6);
        Assert.Equal(73, forecast.DaysUntil(1.00)!.Value, 6);
    }

    [Fact]
    public void A_level_that_is_already_above_needs_no_days()
    {
        Assert.Equal(0, SaturationForecast.Of(Line(28, 0.70, 0.005), Today)!.DaysUntil(0.70));
    }

    [Fact]
    public void Twenty_days_of_the_last_28_are_too_few_and_21_are_enough()
    {
        Assert.Null(SaturationForecast.Of(Line(20, 0.5, 0.005), Today));
        Assert.NotNull(SaturationForecast.Of(Line(21, 0.5, 0.005), Today));
    }

    [Fact]
    public void Today_and_days_older_than_28_are_left_out()
    {
        var days = Line(60, 0.2, 0.005).Append((Today, 0.99));
        Assert.Equal(28, SaturationForecast.Of(days, Today)!.Days);
    }

    [Fact]
    public void A_fall_and_a_standstill_have_no_date()
    {
        Assert.Null(SaturationForecast.Of(Line(28, 0.6, -0.005), Today)!.DaysUntil(0.7));
        // Up and down by turns: the interval of the slope contains 0.
        var days = Enumerable.Range(0, 28).Select(day => (Today.AddDays(day - 28), day % 2 == 0 ? 0.5 : 0.6));
        Assert.Null(SaturationForecast.Of(days, Today)!.DaysUntil(0.7));
    }

    [Fact]
    public void Beyond_a_year_there_is_no_date()
    {
        // 0.0001 a day: 20 points of per cent need about 2 000 days.
        Assert.Null(SaturationForecast.Of(Line(28, 0.5, 0.0001), Today)!.DaysUntil(0.7));
    }

    private static IEnumerable<(DateOnly, double)> Line(int days, double first, double perDay) =>
        Enumerable.Range(0, days).Select(day => (Today.AddDays(day - days), first + day * perDay));
}
