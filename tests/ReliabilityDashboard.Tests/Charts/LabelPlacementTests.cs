using ReliabilityDashboard.Charts.Matrix;
using static ReliabilityDashboard.Tests.Charts.MatrixData;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class LabelPlacementTests
{
    private static readonly MatrixPlane Plane = new(new(600, null, 1), 1, 1_000, null, null, Height: 300);

    [Fact]
    public void A_name_stands_at_the_right_where_nothing_is_in_its_way() =>
        Assert.Equal((109, 92), Corner(Place(Plane, [(100, 100)], (0, "Zone loses DNS")).Single()));

    [Fact]
    public void A_name_turns_to_the_left_before_the_edge() =>
        Assert.True(Place(Plane, [(580, 100)], (0, "Zone loses DNS")).Single().Box.X < 580 - 85);

    [Fact]
    public void A_name_crosses_neither_threshold()
    {
        // Frequent from 2: the line runs at 100, that of the impact through the middle.
        var plane = new MatrixPlane(new(600, 2, 1), 1, 1_000, null, 30, 300);
        var label = Place(plane, [(95, plane.ImpactLine!.Value - 3)], (0, "DNS is lost")).Single();
        Assert.True(label.Box.X + label.Box.Width < 100);
        Assert.True(label.Box.Y + label.Box.Height < plane.ImpactLine);
    }

    [Fact]
    public void A_name_without_room_beside_its_mark_stands_further_away_with_a_line_that_touches_no_other_mark()
    {
        var around = new (double, double)[] { (200, 150), (186, 150), (214, 150), (200, 136), (200, 164) };
        var label = Place(Plane, around, (0, "Order totals drift after schema")).Single();
        var line = label.Leader;
        Assert.NotNull(line);
        Assert.DoesNotContain(around, mark => label.Box.Meets(new(mark.Item1 - 6, mark.Item2 - 6, 12, 12)));
        Assert.DoesNotContain(around.Skip(1), mark => line.Points.Any(new Box(mark.Item1 - 6, mark.Item2 - 6, 12, 12).Holds));
        Assert.Empty(Place(Plane, around, leader: false, (0, "Order totals drift after schema")));
    }

    [Fact]
    public void A_name_too_long_for_one_line_takes_its_second_way()
    {
        var label = LabelPlacement.Place(
            new(Plane, Marks([(300, 100)]), []),
            [new(Marks([(300, 100)])[0], [[new string('a', 110)], [new string('a', 15), new string('b', 15)]], Leader: true)], []).Single();
        Assert.Equal((93, 32), (Math.Round(label.Box.Width), label.Box.Height));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(139, 5)]
    // One of the five is walled in by its neighbours.
    [InlineData(5_000, 4)]
    public void The_five_dearest_bear_their_name_and_no_name_lies_on_a_mark_a_line_or_a_name(int count, int named)
    {
        var data = Some(count);
        var layout = MatrixLayout.Of(data, 690, 500);
        var labels = MatrixLabels.Place(data, layout);
        Assert.Equal(named, data.Marks.Take(5).Count(mark => labels.Any(label => label.Mark.Mark == mark)));
        Assert.All(labels, label =>
        {
            Assert.DoesNotContain(layout.Marks, mark => mark.Box.Meets(label.Box));
            Assert.DoesNotContain(labels, other => other != label && other.Box.Meets(label.Box));
            Assert.DoesNotContain(labels, other => other.Leads.Any(label.Box.Holds));
            Assert.DoesNotContain(layout.Chips, chip => chip.Box.Meets(label.Box));
            Assert.False(label.Box.X < layout.Plane.Counts.Line && label.Box.X + label.Box.Width > layout.Plane.Counts.Line);
            Assert.False(label.Box.Y < layout.Plane.ImpactLine && label.Box.Y + label.Box.Height > layout.Plane.ImpactLine);
        });
    }

    private static (double, double) Corner(PlacedLabel label) => (label.Box.X, label.Box.Y);

    private static PlacedMark[] Marks((double X, double Y)[] places) =>
        [.. places.Select((place, index) => new PlacedMark(Mark($"m{index}", 1, 1), place.X, place.Y))];

    private static IReadOnlyList<PlacedLabel> Place(MatrixPlane plane, (double, double)[] places, params (int, string)[] labelled) =>
        Place(plane, places, leader: true, labelled);

    private static IReadOnlyList<PlacedLabel> Place(
        MatrixPlane plane, (double, double)[] places, bool leader, params (int, string)[] labelled)
    {
        var marks = Marks(places);
        return LabelPlacement.Place(
            new(plane, marks, []), labelled.Select(one => new WantedLabel(marks[one.Item1], [[one.Item2]], leader)), []);
    }
}
