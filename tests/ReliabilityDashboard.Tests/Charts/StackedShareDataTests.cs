using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Theme;

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

    [Fact]
    public void Releases_stand_above_the_columns_where_their_time_lies_in_chart_picture_and_table()
    {
        var ticks = new[] { (Days: 15, Followed: true), (Days: 60, Followed: false) }
            .Select(one => new ReleaseTick(Begin.AddDays(one.Days), "web 1.1", one.Followed) { Href = "/services/web/releases/1.1" });
        var data = Quarter with { Releases = new([.. ticks], ReportingCalendar.Utc) };
        var canvas = new ChartCanvas(Palette.Light, 700, 250);

        var drawn = StackedShareDrawing.Draw(data, canvas);
        Assert.Equal(data.Releases.Ticks, drawn.Traces.SelectMany(trace => trace.Keys).OfType<ReleaseTick>().OrderBy(tick => tick.At));
        Assert.Equal([15 / 90.0, 60 / 90.0], data.Releases.Ticks.Select(tick => data.PlaceOf(tick.At)));
        Assert.True((double)drawn.Layout.YAxis[0].Domain[1] < 1);
        Assert.Contains(
            "release followed by an incident", StackedSharePicture.Draw("t", data, PictureSize.Column()), StringComparison.Ordinal);
        Assert.Equal(["/services/web/releases/1.1", "/services/web/releases/1.1"],
            StackedShareTable.Of("t", data)[^1].Rows.Select(row => row[1].Href));
        Assert.Single(StackedShareTable.Of("t", Quarter));
    }
}
