using CsCheck;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class CrashFreeTests
{
    private static SessionBucket Bucket(long total, long? crashed, string at = "2026-03-02") => new(Utc.At(at), total, crashed);

    [Fact]
    public void Buckets_are_summed_before_dividing()
    {
        var rate = CrashFreeSessionRate.Of([Bucket(100_000, 90), Bucket(1_000, 10)]).Value;
        Assert.Equal(0.999010, rate.Value!.Value, precision: 6);   // 1 − 100 / 101 000; the mean of the rates would be 0.994550
        Assert.Equal(101_000, rate.N);
    }

    [Fact]
    public void Three_thousand_one_hundred_of_a_million_is_brand_damage()
    {
        var rate = CrashFreeSessionRate.Of([Bucket(1_000_000, 3_100)]).Value;
        Assert.Equal(0.9969, rate.Value!.Value, precision: 12);
        Assert.Equal(CrashFreeBand.BrandDamage, CrashFreeBands.Default.Of(rate));
    }

    [Theory]
    [InlineData(10_000, 5, CrashFreeBand.Excellent)]        // exactly 99.95 %
    [InlineData(200_000, 101, CrashFreeBand.AtRisk)]        // 99.9495 %, would round to the bound
    [InlineData(1_000, 3, CrashFreeBand.AtRisk)]            // exactly 99.70 %
    [InlineData(1_000_000, 3_001, CrashFreeBand.BrandDamage)]
    public void Bands_use_the_unrounded_value(long total, long crashed, CrashFreeBand band) =>
        Assert.Equal(band, CrashFreeBands.Default.Of(CrashFreeSessionRate.Of([Bucket(total, crashed)]).Value));

    [Fact]
    public void A_bucket_without_crashes_counts_as_traffic_only()
    {
        var figures = CrashFreeSessionRate.Of([Bucket(100, 1), Bucket(900, null)]);
        Assert.Equal(new Measured(0.99, 100), figures.Value);
        Assert.Equal(1_000, figures.Traffic);
    }

    [Fact]
    public void Without_sessions_there_is_no_value_and_no_band()
    {
        Assert.Equal(Measured.None, CrashFreeSessionRate.Of([]).Value);
        Assert.Null(CrashFreeBands.Default.Of(Measured.None));
    }

    [Fact]
    public void A_bucket_belongs_to_the_period_in_which_it_starts() =>
        Assert.Equal(
            5,
            CrashFreeSessionRate
                .Of([Bucket(5, 0, "2026-03-02T23:00Z"), Bucket(7, 0, "2026-03-03")], Utc.Between("2026-03-02", "2026-03-03"))
                .Value.N
        );

    [Fact]
    public void Cutting_the_buckets_differently_changes_nothing() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Double[0, 1]).Array[1, 20].Sample(parts =>
        {
            var buckets = parts.Select(part => Bucket(part.Item1, (long)(part.Item1 * part.Item2))).ToArray();
            var sum = Bucket(buckets.Sum(bucket => bucket.Total!.Value), buckets.Sum(bucket => bucket.Crashed!.Value));
            Assert.Equal(CrashFreeSessionRate.Of([sum]).Value, CrashFreeSessionRate.Of(buckets).Value);
        });

    [Fact]
    public void Users_are_counted_from_rows_of_one_day_and_undivided_rows_win()
    {
        var calendar = Utc.Berlin();
        UserRow[] rows =
        [
            new(Utc.At("2026-03-28T23:00Z"), 82_800, 100, 2, Undivided: true),    // the 23-hour day
            new(Utc.At("2026-03-29T22:00Z"), 86_400, 200, 1, Undivided: true),
            new(Utc.At("2026-03-29T22:00Z"), 86_400, 150, 1, Undivided: false),   // a platform: already in the row above
            new(Utc.At("2026-03-30T00:00Z"), 3_600, 999, 9, Undivided: true),     // an hour is no day
            new(Utc.At("2026-03-30T22:00Z"), 86_400, 300, null, Undivided: true),
        ];
        var period = Utc.Between("2026-03-01", "2026-04-15");
        var basis = CrashFreeUsers.BasisOf(rows, period);
        var figures = CrashFreeUsers.Of(rows, period, calendar, basis);
        Assert.Equal(UserBasis.UserDays, basis);
        Assert.Equal(new Measured(0.99, 300), figures.Value);   // 1 − 3 / 300
        Assert.False(figures.DaysOfAnotherZone);
    }

    [Fact]
    public void Days_of_another_zone_count_where_they_begin_and_are_marked()
    {
        var calendar = Utc.Berlin();
        UserRow[] rows =
        [
            new(Utc.At("2026-03-30T00:00Z"), 86_400, 999, 9, Undivided: true), // a UTC day, from 02:00 in Berlin
            new(Utc.At("2026-03-30T22:00Z"), 86_400, 300, 1, Undivided: true),
        ];
        var monday = new Period(Utc.At("2026-03-29T22:00Z"), Utc.At("2026-03-30T22:00Z"));
        var first = CrashFreeUsers.Of(rows, monday, calendar, UserBasis.UserDays);
        var second = CrashFreeUsers.Of(rows, new Period(monday.To, Utc.At("2026-03-31T22:00Z")), calendar, UserBasis.UserDays);
        Assert.Equal((999, 9, true), (first.Total, first.Crashed, first.DaysOfAnotherZone));
        Assert.Equal((300, 1, false), (second.Total, second.Crashed, second.DaysOfAnotherZone));
    }

    [Fact]
    public void Without_undivided_rows_all_are_summed_and_called_user_platforms()
    {
        UserRow[] rows = [new(Utc.At("2026-03-02"), 86_400, 10, 1, false), new(Utc.At("2026-03-02"), 86_400, 30, 1, false)];
        var basis = CrashFreeUsers.BasisOf(rows, Make.Year2026);
        Assert.Equal(UserBasis.UserPlatforms, basis);
        Assert.Equal(new Measured(0.95, 40), CrashFreeUsers.Of(rows, Make.Year2026, ReportingCalendar.Utc, basis).Value);
    }
}
