using CsCheck;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Time;

public sealed class CalendarBucketsTests
{
    [Fact]
    public void Buckets_that_reach_beyond_the_edges_or_now_are_partial()
    {
        // Wednesday 2 Sep to Wednesday 23 Sep 2026, now is Tuesday 22 Sep noon.
        var buckets = ReportingCalendar.Utc.Cut(Utc.Between("2026-09-02", "2026-09-30"), Step.Week, Utc.At("2026-09-22T12:00Z"));
        Assert.Equal([true, false, false, true], buckets.Select(bucket => bucket.Partial));
        Assert.Equal(Utc.At("2026-08-31"), buckets[0].Start);
        Assert.Equal(Utc.Between("2026-09-02", "2026-09-07"), buckets[0].Inside);
        Assert.Equal(Utc.At("2026-09-28"), buckets[3].End);
    }

    [Fact]
    public void Wholly_future_buckets_are_left_out()
    {
        var buckets = ReportingCalendar.Utc.Cut(Utc.Between("2026-07-01", "2026-10-01"), Step.Month, Utc.At("2026-09-01"));
        Assert.Equal([7, 8], buckets.Select(bucket => bucket.Start.Month));
        Assert.All(buckets, bucket => Assert.False(bucket.Partial));
    }

    [Fact]
    public void Fiscal_quarters_follow_the_start_month()
    {
        var calendar = new ReportingCalendar(TimeZoneInfo.Utc, 2);
        var buckets = calendar.Cut(Utc.Between("2026-02-01", "2027-02-01"), Step.Quarter, Utc.At("2028-01-01"));
        Assert.Equal([2, 5, 8, 11], buckets.Select(bucket => bucket.Start.Month));
    }

    [Fact]
    public void Only_weeks_wholly_inside_count_as_whole()
    {
        // Q3 2026 begins on a Wednesday and ends on a Wednesday: 13 Mondays from 6 July, the last whole week begins on 21 September.
        var weeks = ReportingCalendar.Utc.WholeWeeks(Utc.Between("2026-07-01", "2026-10-01"));
        Assert.Equal(12, weeks.Count);
        Assert.Equal(Utc.At("2026-07-06"), weeks[0].From);
        Assert.Equal(Utc.At("2026-09-28"), weeks[^1].To);
    }

    [Fact]
    public void The_insides_of_the_buckets_tile_the_period()
    {
        var zones = Gen.OneOfConst("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe");
        Gen.Select(zones, Gen.Int[1, 12], Gen.Enum<Step>(), Gen.Int[0, 20_000], Gen.Int[1, 1_000])
            .Sample(
                (zone, month, step, startHours, lengthHours) =>
                {
                    var calendar = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), month);
                    var from = Utc.At("2010-12-01").AddHours(startHours);
                    var period = new Period(from, from.AddHours(lengthHours));
                    var buckets = calendar.Cut(period, step, Utc.At("2030-01-01"));
                    Assert.Equal(period.From, buckets[0].Inside.From);
                    Assert.Equal(period.To, buckets[^1].Inside.To);
                    for (var i = 1; i < buckets.Count; i++)
                    {
                        Assert.Equal(buckets[i - 1].Inside.To, buckets[i].Inside.From);
                        Assert.Equal(buckets[i - 1].End, buckets[i].Start);
                    }
                    Assert.True(buckets.Count <= calendar.Count(period, step));
                }
            );
    }
}
