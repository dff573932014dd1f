using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class ReleaseTicksTests
{
    private static readonly DateTime From = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Marks_that_would_touch_are_one_of_a_release_that_an_incident_names_where_there_is_one()
    {
        // 100 px a day: 12 px are 2.88 h.
        var drawn = Drawn(Of(("a", 1, false), ("b", 2, true), ("c", 4, false), ("d", 12, false)), 1_000);
        Assert.Equal([("b", 2), ("d", 0)], drawn.Select(mark => (mark.Tick.Title, mark.More)));
        Assert.Equal("and 2 more close by", drawn[0].Others);
        Assert.Null(drawn[1].Others);
    }

    [Fact]
    public void However_many_there_are_no_two_touch_and_none_is_forgotten()
    {
        var data = Of([.. Enumerable.Range(0, 5_000).Select(index => ($"r{index}", index * 240 / 5_000.0, index % 7 == 0))]);
        var drawn = Drawn(data, 700);
        Assert.All(
            drawn.Zip(drawn.Skip(1)),
            pair => Assert.True((pair.Second.Tick.At - pair.First.Tick.At).TotalDays * 70 >= 12));
        Assert.Equal(5_000, drawn.Sum(mark => 1 + mark.More));
        Assert.InRange(drawn.Count, 20, 60);
    }

    [Fact]
    public void That_some_share_a_mark_is_said_where_they_are_many()
    {
        Assert.Null(ReleaseTicks.Remark(Of(("a", 1, false)).Releases));
        Assert.StartsWith(
            "31 releases reached production; ",
            ReleaseTicks.Remark(Of([.. Enumerable.Range(0, 31).Select(index => ("x", (double)index, false))]).Releases),
            StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReleaseMark> Drawn(TimeSeriesData data, double width) =>
        ReleaseTicks.Drawn(data.Releases, data.Period, width);

    private static TimeSeriesData Of(params (string Title, double Hour, bool Followed)[] releases) => new()
    {
        Period = new(From, From.AddDays(10)),
        Calendar = ReportingCalendar.Utc,
        Step = Step.Day,
        Axis = ValueAxis.Rate,
        Series = [],
        Counted = "sessions",
        Releases = [.. releases.Select(one => new ReleaseTick(From.AddHours(one.Hour), one.Title, one.Followed))],
    };
}
