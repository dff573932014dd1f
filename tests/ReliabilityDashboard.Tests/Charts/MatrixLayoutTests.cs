using ReliabilityDashboard.Charts.Matrix;
using static ReliabilityDashboard.Tests.Charts.MatrixData;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class MatrixLayoutTests
{
    public static TheoryData<int, double, double> Rooms => new()
    {
        { 3, 630, 500 }, { 139, 630, 500 }, { 5_000, 630, 500 }, { 3, 300, 500 }, { 139, 300, 500 }, { 5_000, 300, 500 }, { 139, 500, 230 },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_two_marks_overlap_and_a_chip_lies_on_none(int count, double width, double height)
    {
        var layout = MatrixLayout.Of(Some(count), width, height);
        var marks = layout.Marks;
        for (var one = 0; one < marks.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.True(
                    Math.Pow(marks[one].X - marks[other].X, 2) + Math.Pow(marks[one].Y - marks[other].Y, 2) >= 168.9,
                    $"{marks[one]} lies on {marks[other]}");
        Assert.All(layout.Chips, chip => Assert.DoesNotContain(marks, mark => mark.Box.Meets(chip.Box)));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_failure_mode_is_drawn_or_stands_behind_the_chip_of_its_column(int count, double width, double height)
    {
        var data = Some(count);
        var layout = MatrixLayout.Of(data, width, height);
        Assert.Equal(
            data.Marks.Select(mark => mark.Group).Order(),
            layout.Marks.Select(one => one.Mark).Concat(layout.Chips.SelectMany(chip => chip.Marks)).Select(mark => mark.Group).Order());
        Assert.All(layout.Chips, chip => Assert.All(chip.Marks, mark => Assert.True(chip.Column.Holds(mark.Occurrences))));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void The_same_marks_in_the_same_room_are_placed_the_same(int count, double width, double height) =>
        Assert.Equal(
            MatrixLayout.Of(Some(count), width, height).Marks.Select(one => (one.Mark.Group, one.X, one.Y)),
            MatrixLayout.Of(Some(count), width, height).Marks.Select(one => (one.Mark.Group, one.X, one.Y)));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.03)]
    [InlineData(0.1)]
    [InlineData(0.12)]
    [InlineData(0.5)]
    [InlineData(50)]
    public void Every_mark_stands_on_its_own_side_of_both_thresholds(double frequency)
    {
        foreach (var impact in new double[] { 30, 100, 1_200, 5_000, 90_000 })
        {
            var data = Some(139) with { FrequencyThreshold = frequency, ImpactThreshold = impact };
            var layout = MatrixLayout.Of(data, 630, 500);
            var (across, high) = (layout.Plane.Counts.Line!.Value, layout.Plane.ImpactLine!.Value);
            Assert.NotEmpty(layout.Marks);
            Assert.All(layout.Marks, one =>
            {
                // Six pixels to either side of its middle.
                Assert.True(one.Mark.Frequency >= frequency ? one.X >= across + 6 : one.X <= across - 6, $"{one} of {across}");
                Assert.True(one.Mark.Impact >= impact ? one.Y <= high - 6 : one.Y >= high + 6, $"{one} of {high}");
            });
            Assert.All(
                layout.Chips.SelectMany(chip => chip.Bars.Append(chip.Box)),
                box => Assert.False(box.Y + 0.5 < high && box.Y + box.Height - 0.5 > high || box.X < across && box.X + box.Width > across));
        }
    }

    [Fact]
    public void A_column_of_more_than_forty_shows_its_ten_dearest_and_one_chip_for_the_rest()
    {
        var layout = MatrixLayout.Of(Of(Enumerable.Range(1, 106).Select(index => Mark($"m{index}", 1, index * 100.0))), 630, 500);
        Assert.Equal(10, layout.Marks.Count);
        Assert.All(layout.Marks, one => Assert.True(one.Mark.Impact > 9_600));
        Assert.Equal("+ 96 seen once, up to € 9600 each", Assert.Single(layout.Chips).Said);
    }

    [Fact]
    public void The_chosen_mark_is_drawn_whatever_it_costs() => Assert.Contains(
        MatrixLayout.Of(Of(Enumerable.Range(1, 106).Select(index => Mark($"m{index}", 1, index * 100.0))) with { Chosen = "m7" }, 630, 500)
            .Marks,
        one => one.Mark.Group == "m7");

    [Fact]
    public void A_mark_with_room_stands_at_its_own_impact_and_more_often_is_further_right()
    {
        var layout = MatrixLayout.Of(Of([Mark("a", 1, 100), Mark("b", 3, 100), Mark("c", 4, 100), Mark("d", 400, 100)]), 630, 500);
        Assert.Equal(["a", "b", "c", "d"], layout.Marks.OrderBy(one => one.X).Select(one => one.Mark.Group));
        Assert.Single(layout.Marks.Select(one => one.Y).Distinct());
    }

    [Fact]
    public void What_is_less_than_a_hundred_stands_on_a_shelf_under_the_axis_never_with_something_above_the_threshold()
    {
        var layout = MatrixLayout.Of(Of([Mark("a", 1, 0.001), Mark("b", 1, 99), Mark("c", 1, 100)]), 630, 500);
        Assert.Equal(100, layout.Plane.ShelfBelow);
        Assert.Equal(["a", "b"], layout.Marks.Where(one => one.Y > layout.Plane.ShelfTop).Select(one => one.Mark.Group).Order());
        Assert.Equal(10, MatrixLayout.Of(Of([Mark("a", 1, 1), Mark("b", 1, 99)], impact: 50), 630, 500).Plane.ShelfBelow);
        Assert.Null(MatrixLayout.Of(Of([Mark("c", 1, 100)]), 630, 500).Plane.ShelfBelow);
    }
}
