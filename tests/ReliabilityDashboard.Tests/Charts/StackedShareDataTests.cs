using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class StackedShareDataTests
{
    private static readonly DateTime Begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>January, February and March.</summary>
    private static readonly StackedShareData Quarter = new(
        ShareClass.Alone("incidents"),
        [.. Enumerable.Range(0, 3).Select(month => new ShareBucket(Begin.AddMonths(month), Begin.AddMonths(month + 1), "", "", [1]))],
        "incidents");

    [Fact]
    public void A_column_stands_where_its_time_lies_on_the_axis()
    {
        Assert.Equal([15.5 / 90, 45.0 / 90, 74.5 / 90], Quarter.Buckets.Select(Quarter.MiddleOf));
        Assert.Equal(1, Quarter.Buckets.Sum(Quarter.ShareOf), 12);
    }

    [Fact]
    public void The_year_before_stands_narrow_at_the_left_of_its_column_and_touches_none()
    {
        var both = Quarter with { Buckets = [.. Quarter.Buckets.Select(bucket => bucket with { Earlier = bucket })] };
        Assert.All(both.Buckets, bucket =>
        {
            var ((from, to), (earlierFrom, earlierTo)) = (both.DrawnAt(bucket), both.DrawnAt(bucket, earlier: true));
            var left = both.MiddleOf(bucket) - both.ShareOf(bucket) / 2;
            Assert.True(left < earlierFrom && earlierFrom < earlierTo && earlierTo < from && from < to);
            Assert.True(to < left + both.ShareOf(bucket));
            Assert.True(earlierTo - earlierFrom < (to - from) / 1.5);
        });
    }

    [Fact]
    public void A_stretch_takes_the_columns_whose_middle_it_holds() =>
        Assert.Equal(new Period(Begin.AddMonths(1), Begin.AddMonths(3)), Quarter.Over(new(0.4, 0.9)));
}
