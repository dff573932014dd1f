using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Time;

public sealed class ReportingCalendarTests
{
    [Theory]
    [InlineData(2026, 3, 29, 23)]   // clocks go forward at 02:00
    [InlineData(2026, 10, 25, 25)]  // and back at 03:00
    [InlineData(2026, 6, 1, 24)]
    public void A_local_day_has_23_to_25_hours(int year, int month, int day, int hours) =>
        Assert.Equal(hours, Utc.Berlin().Whole(CalendarUnit.Day, new DateOnly(year, month, day)).Length.TotalHours);

    [Fact]
    public void A_local_time_that_does_not_exist_moves_forward_an_hour() =>
        Assert.Equal(Utc.At("2026-03-29T01:30Z"), Utc.Berlin().ToUtc(new DateTime(2026, 3, 29, 2, 30, 0)));   // 03:30 +02:00

    [Fact]
    public void Of_a_local_time_that_happens_twice_the_first_is_taken() =>
        Assert.Equal(Utc.At("2026-10-25T00:30Z"), Utc.Berlin().ToUtc(new DateTime(2026, 10, 25, 2, 30, 0)));   // still +02:00

    [Fact]
    public void A_midnight_that_does_not_exist_is_the_first_instant_of_its_day()
    {
        // Sao Paulo went from 23:59:59 on 3 November 2018 (-03:00) to 01:00 on the 4th (-02:00).
        var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));
        Assert.Equal(Utc.At("2018-11-04T03:00Z"), calendar.Midnight(new DateOnly(2018, 11, 4)));
        Assert.Equal(23, calendar.Whole(CalendarUnit.Day, new DateOnly(2018, 11, 4)).Length.TotalHours);
    }

    [Theory]
    [InlineData("Africa/Casablanca", 2008, 6, 1, "2008-06-01T00:00Z")]   // 00:00 +00:00 went to 01:00 +01:00, as in 2009, 2010 and 2011
    [InlineData("Africa/Casablanca", 2011, 4, 3, "2011-04-03T00:00Z")]
    [InlineData("Asia/Beirut", 2022, 3, 27, "2022-03-26T22:00Z")]
    [InlineData("Pacific/Apia", 2011, 12, 30, "2011-12-30T10:00Z")]      // a date that was skipped begins with the next
    public void No_midnight_that_was_skipped_falls_into_the_day_before(string zone, int year, int month, int day, string begins)
    {
        var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone));
        Assert.Equal(Utc.At(begins), calendar.Midnight(new DateOnly(year, month, day)));
    }

    [Theory]
    [InlineData(1, "2026-09-14", "Q3 2026", "2026")]
    [InlineData(4, "2026-09-14", "Q2 2027", "fiscal year 2027")]   // April 2026 – March 2027 ends in 2027
    [InlineData(4, "2026-03-31", "Q4 2026", "fiscal year 2026")]
    [InlineData(4, "2026-04-01", "Q1 2027", "fiscal year 2027")]
    [InlineData(10, "2026-12-31", "Q1 2027", "fiscal year 2027")]
    public void A_fiscal_year_is_named_by_the_calendar_year_in_which_it_ends(int startMonth, string date, string quarter, string year)
    {
        var calendar = new ReportingCalendar(TimeZoneInfo.Utc, startMonth);
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(quarter, calendar.Name(CalendarUnit.Quarter, day));
        Assert.Equal(year, calendar.Name(CalendarUnit.Year, day));
    }

    [Fact]
    public void A_quarter_is_found_by_its_name()
    {
        Assert.Equal(Utc.Between("2026-07-01", "2026-10-01"), ReportingCalendar.Utc.Quarter(2026, 3));
        Assert.Equal(Utc.Between("2026-10-01", "2027-01-01"), new ReportingCalendar(TimeZoneInfo.Utc, 4).Quarter(2027, 3));
    }

    [Fact]
    public void Sunday_belongs_to_the_week_of_the_monday_before_it() =>
        Assert.Equal(new DateOnly(2026, 9, 14), ReportingCalendar.Utc.StartOf(CalendarUnit.Week, new DateOnly(2026, 9, 20)));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_fiscal_year_starts_in_a_month_from_1_to_12(int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportingCalendar(TimeZoneInfo.Utc, month));
}
