using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class TicksTests
{
    [Fact]
    public void A_quarter_is_told_in_mondays_and_two_years_in_months_with_their_year()
    {
        Assert.Equal(["6 Jul", "13 Jul", "20 Jul"], Between("2026-07-01", "2026-10-01", 900).Take(3));
        Assert.Equal(["Oct<br>2024", "Jan<br>2025", "Apr", "Jul", "Oct", "Jan<br>2026"], Between("2024-09-14", "2026-09-14", 600).Take(6));
    }

    [Theory]
    [InlineData("2026-07-01", "2026-07-02", 300)]
    [InlineData("2026-07-01", "2026-10-01", 300)]
    [InlineData("2020-01-01", "2026-10-01", 300)]
    [InlineData("1990-01-01", "2026-10-01", 1400)]
    public void There_are_never_more_dates_than_there_is_room_for(string from, string to, int width) =>
        Assert.InRange(Between(from, to, width).Count(), 1, width / 64 + 1);

    [Fact]
    public void Durations_are_counted_as_people_do() =>
        Assert.Equal(
            ["5\u202fmin", "15\u202fmin", "1\u202fh", "4\u202fh", "12\u202fh", "1\u202fd"],
            DurationTicks.Between(200, 90_000, 8).Select(tick => tick.Text));

    [Fact]
    public void Round_numbers_are_multiples_of_one_two_or_five()
    {
        var (places, decimals) = NiceTicks.Between(99.575, 100, 5);
        Assert.Equal([99.6, 99.7, 99.8, 99.9, 100], places);
        Assert.Equal(1, decimals);
    }

    private static IEnumerable<string> Between(string from, string to, int width) =>
        TimeTicks.Between(new Period(Utc(from), Utc(to)), ReportingCalendar.Utc, width).Select(tick => tick.Text);

    private static DateTime Utc(string date) =>
        DateTime.SpecifyKind(DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
