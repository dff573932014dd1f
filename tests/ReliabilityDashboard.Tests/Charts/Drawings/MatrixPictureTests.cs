using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

public sealed class MatrixPictureTests
{
    [Fact]
    public void Every_mark_stands_where_the_layout_of_that_room_has_it()
    {
        var data = MatrixData.Some(40);
        var svg = Drawn(data);
        // 680 px less 60 for words and 4; 430 px less 20 and 34. Marks are outlines of 12 px.
        var layout = MatrixLayout.Of(data, 616, 376);
        var drawn = svg.Named("path").Select(path => (string?)path.Attribute("transform")).OfType<string>().ToHashSet();
        Assert.All(
            layout.Marks,
            mark => Assert.Contains(SvgPicture.Invariant($"translate({60 + mark.X - 6:0.##} {20 + mark.Y - 6:0.##})"), drawn));
    }

    [Fact]
    public void Categories_are_told_apart_by_shape()
    {
        IncidentCategory?[] categories = [.. Enum.GetValues<IncidentCategory>(), null];
        var marks = categories.Select((category, index) =>
            MatrixData.Mark($"m{index}", index + 1, 1_000 * (index + 1)) with { Category = category });
        var svg = Drawn(MatrixData.Of(marks));
        var shapes = svg.Named("path").Where(path => path.Attribute("transform") is not null).Select(path => (string)path.Attribute("d")!);
        Assert.Equal(categories.Length, shapes.Distinct().Count());
    }

    [Fact]
    public void Quadrants_and_the_dearest_are_named_and_names_stand_as_text()
    {
        var svg = Drawn(MatrixData.Of(
        [
            MatrixData.Mark("1", 40, 50_000, "<b>Card</b> & co"),
            MatrixData.Mark("2", 1, 60_000, "שירות תשלומים"),
            MatrixData.Mark("3", 2, 10, new string('w', 300)),
        ]));
        Assert.Contains(svg.Texts, text => text.StartsWith("Ticking time bombs 1", StringComparison.Ordinal));
        Assert.Contains(svg.Texts, text => text.StartsWith("Immediate fires 1", StringComparison.Ordinal));
        Assert.Contains("<b>Card</b> & co", svg.Texts);
        Assert.Contains("\u2068שירות תשלומים\u2069", svg.Texts);
        Assert.DoesNotContain(svg.Texts, text => text.Length > 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public void One_mode_and_ten_thousand_are_drawn_inside_the_picture(int count)
    {
        var text = MatrixPicture.Draw("t", MatrixData.Some(count), PictureSize.Column(430));
        Assert.InRange(text.Length, 1_000, 120_000);
        new DrawnSvg(text).AssertSound();
        Assert.Equal(text, MatrixPicture.Draw("t", MatrixData.Some(count), PictureSize.Column(430)));
    }

    [Fact]
    public void Without_thresholds_there_are_no_quadrants_and_without_marks_no_picture()
    {
        Assert.DoesNotContain(Drawn(MatrixData.Of(MatrixData.Some(5).Marks, null, null)).Texts, text => text.Contains("Backlog"));
        Assert.Equal(["no data"], Drawn(MatrixData.Of([])).Texts);
    }

    private static DrawnSvg Drawn(MatrixChartData data) =>
        new DrawnSvg(MatrixPicture.Draw("Impact and frequency", data, PictureSize.Column(430))).AssertSound();
}
