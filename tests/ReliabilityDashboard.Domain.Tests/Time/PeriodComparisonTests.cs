using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Time;

public sealed class PeriodComparisonTests
{
    [Theory]
    [InlineData(PeriodPreset.Last12Months, 1)]
    [InlineData(PeriodPreset.LastYear, 1)]
    [InlineData(PeriodPreset.LastQuarter, 2)]
    [InlineData(PeriodPreset.Last90Days, 2)]
    public void The_same_span_is_not_offered_twice(PeriodPreset preset, int offered)
    {
        var now = Utc.At("2026-11-30T09:00Z");
        Assert.Equal(offered, ReportingCalendar.Utc.ComparisonsOf(ReportingCalendar.Utc.Choose(preset, now), now).Count);
    }

    private static readonly DateTime Now = Utc.At("2026-09-14T09:12Z");

    private static ComparedPeriod Compared(ReportingCalendar calendar, string from, string? to, Compare compare = Compare.Previous) =>
        calendar.ComparedWith(calendar.Choose(Utc.At(from), to is null ? null : Utc.At(to), Now), compare, Now);

    [Theory]
    [InlineData("2027-01-01", "2027-04-01", "Q1 2027", "nothing yet", false)]
    [InlineData("2027-01-02", "2027-04-01", "2 Jan – 31 Mar 2027", "nothing yet", false)]
    [InlineData("2026-07-01", "2026-10-01", "Q3 2026 so far", "1 Apr – 15 Jun 2026", true)]
    public void A_period_that_has_not_begun_is_compared_with_nothing(string from, string to, string label, string before, bool hasBegun)
    {
        Assert.Equal(label, ReportingCalendar.Utc.Choose(Utc.At(from), Utc.At(to), Now).Label);
        var compared = Compared(ReportingCalendar.Utc, from, to);
        Assert.Equal((before, hasBegun), (compared.PreviousLabel, compared.HasBegun));
    }

    [Fact]
    public void A_quarter_is_compared_with_the_quarter_before()
    {
        var compared = Compared(ReportingCalendar.Utc, "2026-04-01", "2026-07-01");
        Assert.Equal(Utc.Between("2026-01-01", "2026-04-01"), compared.Previous);
        Assert.Equal("Q1 2026", compared.PreviousLabel);
        Assert.True(compared.AllowsVerdict);
    }

    [Fact]
    public void A_free_period_is_compared_with_as_many_local_days_before_it()
    {
        // 10 to 30 March in Berlin holds the 23-hour day; the 20 days before it are whole days again.
        var compared = Compared(Utc.Berlin(), "2026-03-09T23:00Z", "2026-03-29T22:00Z");
        Assert.Equal(Utc.Between("2026-02-17T23:00Z", "2026-03-09T23:00Z"), compared.Previous);
    }

    [Fact]
    public void A_free_period_with_an_edge_inside_a_day_is_compared_by_seconds()
    {
        var compared = Compared(Utc.Berlin(), "2026-03-28T12:00Z", "2026-03-30T12:00Z");
        Assert.Equal(Utc.Between("2026-03-26T12:00Z", "2026-03-28T12:00Z"), compared.Previous);
    }

    [Fact]
    public void A_running_quarter_is_compared_with_the_same_elapsed_seconds_of_the_one_before()
    {
        var compared = Compared(ReportingCalendar.Utc, "2026-07-01", "2026-10-01");
        Assert.Equal(Utc.Between("2026-07-01", "2026-09-14T09:12Z"), compared.Current);
        // 75 days 9:12 after 1 April: 30 + 31 + 14 days.
        Assert.Equal(Utc.Between("2026-04-01", "2026-06-15T09:12Z"), compared.Previous);
        Assert.False(compared.AllowsVerdict);
    }

    [Fact]
    public void The_elapsed_part_never_reaches_beyond_the_period_before()
    {
        // 29.5 days of March have gone, February has 28.
        var calendar = ReportingCalendar.Utc;
        var now = Utc.At("2026-03-30T12:00Z");
        var compared = calendar.ComparedWith(calendar.Choose(Utc.At("2026-03-01"), Utc.At("2026-04-01"), now), Compare.Previous, now);
        Assert.Equal(Utc.Between("2026-02-01", "2026-03-01"), compared.Previous);
    }

    [Fact]
    public void A_period_that_moves_with_the_clock_is_compared_with_the_equal_length_before()
    {
        var calendar = ReportingCalendar.Utc;
        var compared = calendar.ComparedWith(calendar.Choose(PeriodPreset.Last30Days, Now), Compare.Previous, Now);
        // 30 days 9:12 before 15 August 00:00.
        Assert.Equal(Utc.Between("2026-07-15T14:48Z", "2026-08-15"), compared.Previous);
        Assert.False(compared.AllowsVerdict);
    }

    [Fact]
    public void A_year_earlier_29_February_is_the_28th()
    {
        var compared = Compared(ReportingCalendar.Utc, "2024-02-29", "2024-03-15", Compare.Year);
        Assert.Equal(Utc.Between("2023-02-28", "2023-03-15"), compared.Previous);
    }

    [Fact]
    public void A_year_earlier_is_the_same_local_date_whatever_the_clock_change()
    {
        // 28 March 2026 is +01:00 as is 28 March 2025; the end, 31 March, is +02:00 in both years.
        var compared = Compared(Utc.Berlin(), "2026-03-27T23:00Z", "2026-03-30T22:00Z", Compare.Year);
        Assert.Equal(Utc.Between("2025-03-27T23:00Z", "2025-03-30T22:00Z"), compared.Previous);
    }

    [Fact]
    public void A_fiscal_year_is_compared_with_the_one_before()
    {
        var compared = Compared(new ReportingCalendar(TimeZoneInfo.Utc, 4), "2025-04-01", "2026-04-01");
        Assert.Equal(Utc.Between("2024-04-01", "2025-04-01"), compared.Previous);
        Assert.Equal("fiscal year 2025", compared.PreviousLabel);
    }
}
