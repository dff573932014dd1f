using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.StackedShare;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

public sealed class StackedSharePictureTests
{
    private static readonly DateTime From = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Classes_stand_on_each_other_as_high_as_their_shares()
    {
        var svg = Drawn(Of([1, 1, 2, 0]));
        // 200 px less 18 above and 22 below: 160 px for 100 %; a class without records has no area.
        double[][] stacked = [.. svg.Named("rect").Take(3).Select(area => new[] { Y(area, "y"), Y(area, "height") })];
        Assert.Equal([[138, 40], [98, 40], [18, 80]], stacked);
        Assert.Equal(7, svg.Named("rect").Count());
        Assert.Contains("4", svg.Texts);
    }

    [Fact]
    public void Classes_are_told_apart_without_colour()
    {
        var text = StackedSharePicture.Draw("t", Of([1, 1, 1, 1]), PictureSize.Column(200));
        // One plain, the others each with a pattern of its own.
        Assert.Equal(4, new DrawnSvg(text).Fills.Count);
        Assert.Equal(3, new DrawnSvg(text).Fills.Count(fill => fill.StartsWith("url(#hatch-", StringComparison.Ordinal)));
        Assert.Equal(3, text.Split("<pattern id=").Length - 1);
        Assert.Equal(3, text.Split("<pattern id=").Skip(1).Select(pattern => pattern[pattern.IndexOf("/>", 20, StringComparison.Ordinal)..
            pattern.IndexOf("</pattern>", StringComparison.Ordinal)].Split(" stroke")[0].Split(" fill")[0]).Distinct().Count());
    }

    [Fact]
    public void A_bucket_before_the_first_record_or_without_one_has_no_column()
    {
        var svg = Drawn(Of(null, [0, 0, 0, 0], [1, 0, 0, 0]));
        // Its own, and those of the legend.
        Assert.Equal(5, svg.Named("rect").Count());
    }

    [Fact]
    public void Without_any_record_it_says_so()
    {
        Assert.Equal(["no data"], Drawn(Of(null, [0, 0, 0, 0])).Texts);
        Assert.Equal(["no data"], Drawn(Of()).Texts);
    }

    [Fact]
    public void An_incomplete_bucket_has_a_dashed_line_and_the_legend_says_so()
    {
        var data = Of([1, 0, 0, 0], [2, 0, 0, 0]);
        data = data with { Buckets = [data.Buckets[0], data.Buckets[1] with { Partial = true }] };
        var svg = Drawn(data);
        Assert.Equal(2, svg.Named("rect").Count(area => area.Attribute("stroke-dasharray") is not null));
        Assert.Contains("incomplete", svg.Texts);
    }

    [Fact]
    public void Columns_are_as_wide_as_their_time_and_the_year_before_stands_beside_them()
    {
        var data = Of([1, 0, 0, 0], [2, 0, 0, 0]);
        var long_ = data.Buckets[1] with { End = From.AddDays(4), Earlier = Bucket(1, [4, 0, 0, 0]) };
        var areas = Drawn(data with { Buckets = [data.Buckets[0], long_] }).Named("rect").Take(3).ToList();
        // One day beside three; of the year before only the second.
        Assert.Equal(3, Y(areas[1], "width") / Y(areas[0], "width"), 1);
        Assert.True(Y(areas[2], "width") < Y(areas[1], "width") / 1.5);
        Assert.True(Y(areas[2], "x") + Y(areas[2], "width") < Y(areas[1], "x"));
    }

    [Fact]
    public void Ten_thousand_columns_and_names_with_markup_stay_inside()
    {
        var data = new StackedShareData(
            ShareClass.Alone("<b>" + new string('n', 300)), [.. Enumerable.Range(0, 10_000).Select(day => Bucket(day, [day % 5]))],
            "incidents", AsShare: false);
        var svg = Drawn(data);
        Assert.InRange(svg.Texts.Count, 3, 60);
        Assert.All(svg.Texts, text => Assert.True(SvgText.Width(text) <= svg.Width));
    }

    private static double Y(System.Xml.Linq.XElement area, string attribute) =>
        double.Parse((string)area.Attribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    private static DrawnSvg Drawn(StackedShareData data) =>
        new DrawnSvg(StackedSharePicture.Draw("Spread", data, PictureSize.Column(200))).AssertSound();

    private static StackedShareData Of(params long[]?[] counts) =>
        new(ShareClass.Spread, [.. counts.Select((one, month) => Bucket(month, one))], "incidents");

    private static ShareBucket Bucket(int index, long[]? counts) =>
        new(From.AddDays(index), From.AddDays(index + 1), $"<i>{index}", $"day {index}", counts);
}
