using ReliabilityDashboard.Charts.Matrix;
using static ReliabilityDashboard.Tests.Charts.MatrixData;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class ThresholdMoveTests
{
    /// <summary>Frequent from 6 times on, high impact from 5 000 on.</summary>
    private static readonly MatrixChartData Data = Of(
        [Mark("a", 1, 100), Mark("b", 3, 9_000), Mark("c", 12, 2_000), Mark("d", 20, 50_000)]);

    private static readonly ThresholdMove Move = new(Data, MatrixPlane.Of(Data, 600, 500));

    [Fact]
    public void Every_count_can_be_chosen_by_the_pointer_and_is_the_same_count_again()
    {
        for (var count = 1L; count <= 52; count++)
        {
            var moved = Move.To(across: true, Move.Plane.Counts.LineOf(count));
            var again = Data.Trying(moved.Tried).FrequentFrom!.Value;
            Assert.Equal(moved.Value, again);
            // Counts that share their line are one place.
            Assert.Equal(Move.Plane.Counts.LineOf(count), moved.Place, 6);
        }
    }

    [Fact]
    public void Quadrants_say_what_they_held_and_what_they_hold_now()
    {
        Assert.Equal(["1", "1", "1", "1"], Held(Data));
        var moved = Move.To(across: true, Move.Plane.Counts.LineOf(3));
        Assert.Equal("Frequent from 3 times on, 0.058 a week", moved.Says);
        Assert.Equal(["Ticking time bombs 1 now 0", "Immediate fires 1 now 2", "Backlog 1", "Noise 1"], moved.Names);
        Assert.Null(moved.Beyond);
    }

    [Fact]
    public void Impact_is_put_to_what_a_person_would_write()
    {
        var moved = Move.To(across: false, Move.Plane.Y(2_345));
        Assert.Equal(2_300, moved.Tried.Impact);
        Assert.Equal(0.1, moved.Tried.FrequencyPerWeek);
        Assert.Equal(Move.Plane.Y(2_300), moved.Place, 6);
    }

    [Theory]
    [InlineData(true, 900, "The axis ends at 52 times; the threshold stays there.")]
    [InlineData(true, -90, "The axis ends at once; the threshold stays there.")]
    [InlineData(false, -80, "The axis ends at €")]
    [InlineData(false, 700, "The axis ends at €")]
    public void Beyond_the_axis_it_stays_at_its_end_and_says_so(bool across, double place, string said) =>
        Assert.StartsWith(said, Move.To(across, place).Beyond, StringComparison.Ordinal);

    [Fact]
    public void Keys_move_it_step_by_step_and_never_past_the_end()
    {
        Assert.Equal(7, Move.By(across: true, 1).Value);
        Assert.Equal(5_600, Move.By(across: false, 1).Value);
        Assert.Equal(1, Move.By(across: true, -90).Value);
        Assert.NotNull(Move.By(across: true, -90).Beyond);
    }

    private static string[] Held(MatrixChartData data) =>
        [.. Enum.GetValues<Domain.Metrics.Matrix.Quadrant>().Select(quadrant => data.Holds(quadrant).Count)];
}
