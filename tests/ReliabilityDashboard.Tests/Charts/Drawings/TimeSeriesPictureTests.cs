using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

public sealed class TimeSeriesPictureTests
{
    private static readonly DateTime From = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_bucket_stands_in_the_middle_of_its_days_at_the_height_of_its_value()
    {
        var svg = Drawn(Counts(0, 4, 2));
        // 680 px less 58 for words and 14 at the right: three days of 202.67 px; 200 px less 8 above and 32 below, up to 4.4.
        Assert.Equal([(159.33, 168), (362, 22.55), (564.67, 95.27)], svg.Lines(2).First());
        Assert.Equal(680, svg.Width);
    }

    [Fact]
    public void A_bucket_without_data_is_a_gap_and_not_zero()
    {
        var svg = Drawn(Counts(1, 2, null, null, 3, 4));
        Assert.Equal([2, 2], svg.Lines(2).Take(2).Select(run => run.Count));
        Assert.DoesNotContain(svg.Lines(2).Take(2).SelectMany(run => run), place => place.Y == 168);
        Assert.Contains("no data", svg.Texts);
        Assert.Equal(4, svg.Circles(2.5).Count);
    }

    [Fact]
    public void One_bucket_is_a_mark_and_no_line()
    {
        var svg = Drawn(Counts(3));
        Assert.Single(svg.Circles(2.5));
        // That of the legend.
        Assert.Single(svg.Lines(2));
    }

    [Fact]
    public void Without_any_value_it_says_so()
    {
        Assert.Equal(["no data"], Drawn(Counts(null, null)).Texts);
        Assert.Equal(["no data"], Drawn(Counts()).Texts);
    }

    [Fact]
    public void An_incomplete_bucket_is_hollow_and_not_joined_and_the_legend_says_what_that_is()
    {
        var data = Counts(1, 2, 3);
        var points = data.Series[0].Points.Select((point, index) => point with { Partial = index == 2 }).ToArray();
        var svg = Drawn(data with { Series = [data.Series[0] with { Points = points }] });
        Assert.Equal(2, svg.Lines(2).First().Count);
        Assert.Contains(svg.Circles(3), circle => circle.X == 564.67);
        Assert.Contains("incomplete or few data", svg.Texts);
    }

    [Fact]
    public void Ten_thousand_buckets_keep_their_extremes_and_stay_small()
    {
        var values = Enumerable.Range(0, 10_000).Select(index => (double?)(index == 4_321 ? 1_000 : index == 5_000 ? 0 : 500 + index % 7));
        var text = TimeSeriesPicture.Draw("t", Counts([.. values]), PictureSize.Column(200));
        Assert.InRange(text.Length, 1_000, 60_000);
        var line = new DrawnSvg(text).AssertSound().Lines(2).First();
        // 1000 of at most 1100, and 0.
        Assert.Equal(22.55, line.Min(place => place.Y));
        Assert.Equal(168, line.Max(place => place.Y));
        Assert.True(line.Zip(line.Skip(1)).All(pair => pair.First.X <= pair.Second.X));
    }

    [Fact]
    public void Names_with_markup_from_right_to_left_and_of_300_letters_stand_as_they_are_inside_the_picture()
    {
        var data = Counts(1, 2) with
        {
            Bands = [new("<b>band</b>", 1, null, TagKind.Ok)],
            Dots = [new("1", From.AddHours(1), 2, "<b>v</b>", "<script>t</script>")],
            DotName = "<i>one incident</i>",
            Releases = [new(From.AddHours(1), "<b>4.12</b>", true), new(From.AddHours(2), "4.13", false)],
        };
        var points = data.Series[0].Points;
        var svg = Drawn(data with { Series = [new("שירות <b>", points), new(new string('w', 300), points, SeriesWeight.Dashed)] });
        Assert.Contains("<b>band</b>", svg.Texts);
        Assert.Contains("<i>one incident</i>", svg.Texts);
        // At the line's end and in the legend.
        Assert.Equal(2, svg.Texts.Count(text => text == "\u2068שירות <b>\u2069"));
        Assert.Equal(2, svg.Texts.Count(text => text.StartsWith("www", StringComparison.Ordinal) && text.EndsWith('…')));
        Assert.All(svg.Texts, text => Assert.True(SvgText.Width(text) <= svg.Width));
    }

    [Fact]
    public void Lines_and_releases_are_told_apart_without_colour()
    {
        var data = Counts(1, 2) with
        {
            Releases = [new(From.AddHours(1), "4.12", true), new(From.AddHours(30), "4.13", false)],
        };
        var points = data.Series[0].Points;
        var text = TimeSeriesPicture.Draw(
            "t", data with { Series = [new("a", points), new("b", points, SeriesWeight.Context), new("c", points, SeriesWeight.Dashed)] },
            PictureSize.Column(200));
        Assert.Contains("stroke-width=\"2\"/>", text);
        Assert.Contains("stroke-width=\"1.25\"/>", text);
        Assert.Contains("stroke-width=\"1.25\" stroke-dasharray=\"4 3\"/>", text);
        // Filled and larger, or hollow.
        Assert.Equal(2, Count(text, "M-5 -4.5H5L0 4.5Z"));
        Assert.Equal(2, Count(text, "M-3.5 -3H3.5L0 3Z"));
    }

    [Fact]
    public void The_same_series_is_always_drawn_the_same()
    {
        var data = Counts(1, null, 3) with { Axis = ValueAxis.Duration, Bands = [new("a", 1, 2, TagKind.Bad)] };
        Assert.Equal(
            TimeSeriesPicture.Draw("t", data, PictureSize.Column(200)), TimeSeriesPicture.Draw("t", data, PictureSize.Column(200)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static DrawnSvg Drawn(TimeSeriesData data) =>
        new DrawnSvg(TimeSeriesPicture.Draw("Crashes", data, PictureSize.Column(200))).AssertSound();

    private static TimeSeriesData Counts(params double?[] values) => new()
    {
        Period = new(From, From.AddDays(Math.Max(1, values.Length))),
        Calendar = ReportingCalendar.Utc,
        Step = Step.Day,
        Axis = ValueAxis.Count,
        Counted = "sessions",
        Series =
        [
            new("crashes", [.. values.Select((value, day) => new SeriesPoint(From.AddDays(day), From.AddDays(day + 1), value, 1, null))]),
        ],
    };
}
