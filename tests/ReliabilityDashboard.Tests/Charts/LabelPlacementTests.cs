using ReliabilityDashboard.Charts.Matrix;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class LabelPlacementTests
{
    private static readonly MatrixPlane Plane = new(0.01, 10, 1, 1_000, Width: 400, Height: 300);

    [Fact]
    public void A_name_stands_at_the_right_where_nothing_is_in_its_way() =>
        Assert.Equal(LabelSide.Right, Place([(100, 100)], (0, "Zone loses DNS")).Single().Side);

    [Fact]
    public void A_name_turns_to_the_left_before_the_edge() =>
        Assert.Equal(LabelSide.Left, Place([(380, 100)], (0, "Zone loses DNS")).Single().Side);

    [Fact]
    public void A_name_does_not_cross_the_frequency_threshold()
    {
        // The mark stands 20 px left of the line, the name is 85 px long.
        var label = LabelPlacement
            .Place(
                [(180, 100)],
                [
                    (
                        0,
                        [
                            ["Zone loses DNS"],
                        ]
                    ),
                ],
                Plane,
                frequencyLine: 200,
                impactLine: null,
                []
            )
            .Single();
        Assert.Equal(LabelSide.Left, label.Side);
    }

    [Fact]
    public void A_name_does_not_cross_the_impact_threshold()
    {
        // The line runs through the mark: neither right nor left is free, above is.
        var label = LabelPlacement
            .Place(
                [(200, 100)],
                [
                    (
                        0,
                        [
                            ["Zone loses DNS"],
                        ]
                    ),
                ],
                Plane,
                frequencyLine: null,
                impactLine: 101,
                []
            )
            .Single();
        Assert.Equal(LabelSide.Above, label.Side);
    }

    [Fact]
    public void A_name_lies_on_no_other_mark_and_no_other_name()
    {
        var placed = Place([(100, 100), (140, 100), (100, 112)], (0, "Zone loses DNS"), (2, "Card provider times out"));
        Assert.DoesNotContain(placed, label => label.Box.Meets(new(134, 94, 12, 12)));
        Assert.False(placed.Count == 2 && placed[0].Box.Meets(placed[1].Box));
    }

    [Fact]
    public void A_name_ends_at_its_mark_where_the_right_edge_leaves_no_room_to_centre_it()
    {
        // At the left another mark, at the right the edge: 85 px of name cannot be centred 15 px before it.
        var label = Place([(385, 100), (340, 100)], (0, "Zone loses DNS")).Single();
        Assert.Equal(LabelSide.AboveLeft, label.Side);
        Assert.InRange(label.Box.X + label.Box.Width, 385, 398);
    }

    [Fact]
    public void A_name_of_two_lines_is_as_wide_as_the_longer_one_and_two_lines_high()
    {
        // 10 letters of 6.1 px; 2 lines of 16 px.
        var label = LabelPlacement
            .Place(
                [(100, 100)],
                [
                    (
                        0,
                        [
                            ["Order", "totals dri"],
                        ]
                    ),
                ],
                Plane,
                null,
                null,
                []
            )
            .Single();
        Assert.Equal((61, 32), (label.Box.Width, label.Box.Height));
    }

    [Fact]
    public void A_name_too_long_for_one_line_takes_its_second_way()
    {
        // 70 letters of 6.1 px are wider than the whole plot of 400; 15 letters are 92 px.
        var label = LabelPlacement
            .Place(
                [(300, 100)],
                [
                    (
                        0,
                        [
                            [new string('a', 70)],
                            [new string('a', 15), new string('b', 15)],
                        ]
                    ),
                ],
                Plane,
                null,
                null,
                []
            )
            .Single();
        Assert.Equal(2, label.Lines.Count);
    }

    [Fact]
    public void A_name_without_room_is_left_out()
    {
        var surrounded = new (double, double)[] { (200, 150), (150, 150), (250, 150), (200, 130), (200, 170) };
        Assert.Empty(Place(surrounded, (0, "Order totals drift after schema")));
    }

    private static IReadOnlyList<PlacedLabel> Place((double, double)[] places, params (int, string)[] labelled) =>
        LabelPlacement.Place(
            places,
            labelled.Select(one =>
                (
                    one.Item1,
                    (IReadOnlyList<IReadOnlyList<string>>)
                        [
                            [one.Item2],
                        ]
                )
            ),
            Plane,
            frequencyLine: null,
            impactLine: null,
            []
        );
}
