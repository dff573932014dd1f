using CsCheck;
using ReliabilityDashboard.Domain.Dependencies.Layout;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public sealed class LayeredLayoutTests
{
    private static readonly Gen<(int From, int To)[]> Lines =
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 19], (from, to) => (from, to)).Array[0, 50];

    [Fact]
    public void Whoever_calls_stands_above_what_it_calls()
    {
        var placed = Of("web>cart", "cart>db", "web>db", "app>cart");

        Assert.Equal(placed.Boxes["web"].Y, placed.Boxes["app"].Y);
        Assert.True(placed.Boxes["web"].Y < placed.Boxes["cart"].Y && placed.Boxes["cart"].Y < placed.Boxes["db"].Y);
        // From the lower edge of the caller to the upper edge of the callee, 40 high each.
        var line = placed.Lines[new("web", "cart")];
        Assert.Equal((placed.Boxes["web"].Y + 40, placed.Boxes["cart"].Y), (line[0].Y, line[^1].Y));
    }

    [Fact]
    public void Without_circles_no_line_leads_upwards() =>
        Lines.Sample(lines =>
        {
            var placed = Of(lines.Where(line => line.From < line.To).Select(line => $"{line.From:00}>{line.To:00}"));
            return placed.Lines.All(line => placed.Boxes[line.Key.From].Y < placed.Boxes[line.Key.To].Y);
        });

    [Fact]
    public void No_box_stands_over_another_or_outside_the_drawing() =>
        Lines.Sample(lines =>
        {
            var placed = Of(lines.Select(line => $"{line.From:00}>{line.To:00}"));
            var boxes = placed.Boxes.Values.ToList();
            bool IsInside(LayoutPoint box) =>
                box is { X: >= -0.01, Y: >= -0.01 } && box.X + 100 <= placed.Width + 0.01 && box.Y + 40 <= placed.Height + 0.01;
            return boxes.TrueForAll(IsInside)
                && boxes.Index().All(one => boxes.Skip(one.Index + 1).All(other =>
                    Math.Abs(one.Item.X - other.X) >= 99.99 || Math.Abs(one.Item.Y - other.Y) >= 39.99));
        });

    [Fact]
    public void The_order_in_which_boxes_and_lines_are_given_changes_nothing() =>
        Lines.Sample(lines =>
        {
            List<string> written = [.. lines.Select(line => $"{line.From:00}>{line.To:00}")];
            var (one, other) = (Of(written), Of(Enumerable.Reverse(written)));
            return one.Boxes.All(box => other.Boxes[box.Key] == box.Value)
                && one.Lines.All(line => other.Lines[line.Key].SequenceEqual(line.Value));
        });

    [Fact]
    public void Of_a_circle_one_call_leads_upwards_and_of_a_circle_of_forty_too()
    {
        PlacedGraph[] circles = [Of("a>b", "b>c", "c>a"), Of(Enumerable.Range(0, 40).Select(i => $"{i:00}>{(i + 1) % 40:00}"))];

        Assert.All(circles, placed => Assert.Single(
            placed.Lines.Keys, line => placed.Boxes[line.From].Y >= placed.Boxes[line.To].Y));
    }

    [Fact]
    public void Rows_that_are_given_are_kept_and_calls_within_one_lie_beside_each_other()
    {
        var placed = LayeredLayout.Of(
            [new("a", 100, 40) { Row = 1 }, new("b", 100, 40) { Row = 1 }, new("c", 100, 40) { Row = 0 }],
            [new("a", "b"), new("c", "a")]);

        Assert.Equal((0, placed.Rows[1], placed.Rows[1]), (placed.Boxes["c"].Y, placed.Boxes["a"].Y, placed.Boxes["b"].Y));
        Assert.Equal(2, placed.Lines[new("a", "b")].Count);
    }

    [Fact]
    public void What_cannot_be_drawn_is_left_out()
    {
        var placed = Of("a>a", "a>b", "a>b");

        Assert.Equal(new LayoutLine("a", "b"), Assert.Single(placed.Lines.Keys));
        Assert.Equal((0, 0), (LayeredLayout.Of([], []).Width, LayeredLayout.Of([], []).Height));
        // To a box that there is not.
        Assert.Empty(LayeredLayout.Of([new("a", 1, 1)], [new("a", "b")]).Lines);
    }

    [Fact]
    public void Lines_that_need_not_cross_do_not()
    {
        // By name a would stand over c, and both lines would cross.
        var placed = Of("a>d", "b>c");

        Assert.True((placed.Boxes["a"].X < placed.Boxes["b"].X) == (placed.Boxes["d"].X < placed.Boxes["c"].X));
    }

    private static PlacedGraph Of(params IEnumerable<string> lines)
    {
        List<LayoutLine> ends = [.. lines.Select(line => line.Split('>')).Select(line => new LayoutLine(line[0], line[1]))];
        return LayeredLayout.Of(ends.SelectMany(line => new[] { line.From, line.To }).Select(id => new LayoutBox(id, 100, 40)), ends);
    }
}
