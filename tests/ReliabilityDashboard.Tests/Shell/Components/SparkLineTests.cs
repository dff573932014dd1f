using Bunit;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class SparkLineTests : ShellContext
{
    [Fact]
    public void A_missing_point_breaks_the_line_instead_of_falling_to_zero()
    {
        // Five points: x 0, 25, 50, 75, 100; values 1 to 3 over 22 px above a margin of 4: 1 → 26, 2 → 15, 3 → 4.
        var drawn = SparkLine.Of(Data(1, 2, null, 2, 3));
        Assert.Equal("M0 26L25 15M75 15L100 4", drawn.Line);
        Assert.Equal("M100 4h0", drawn.End);
        Assert.Equal("M0 26h0M100 4h0", drawn.Ends);
    }

    [Fact]
    public void A_flat_series_runs_through_the_middle_and_has_no_ends()
    {
        Assert.Equal("M0 15L100 15", SparkLine.Of(Data(7, 7)).Line);
        Assert.Null(Data(7, 7).Ends);
    }

    [Fact]
    public void Nothing_is_drawn_without_data() => Assert.Equal(new("", "", "", ""), SparkLine.Of(Data(null, null)));

    [Fact]
    public void What_is_compared_with_is_shaded_up_to_the_middle_between_its_neighbours()
    {
        var data = Data(1, 2, null, 2, 3);
        data = data with { Points = [.. data.Points.Select((point, index) => point with { Shaded = index is 0 or 1 })] };
        Assert.Equal("M0 0H12.5V30H0zM12.5 0H37.5V30H12.5z", SparkLine.Of(data).Shade);
        Assert.Equal(", lowest 1 min in month 0, highest 3 min in month 4, Q2 2026 shaded", data.Words);
    }

    [Fact]
    public void A_value_without_words_is_neither_lowest_nor_highest()
    {
        var data = Data(1, 2, 3);
        data = data with { Points = [data.Points[0] with { Shown = null }, .. data.Points.Skip(1)] };
        Assert.Equal((data.Points[1], data.Points[2]), data.Ends);
    }

    [Fact]
    public void Figure_word_and_spark_line_lead_to_the_trend()
    {
        var figure = Render<HeadlineFigure>(given => given
            .Add(one => one.Name, "time-to-recovery.median").Add(one => one.Label, "Time to recovery").Add(one => one.Value, 60)
            .Add(one => one.Shown, "1 min").Add(one => one.StateWord, "better").Add(one => one.Href, "/trends#time-to-recovery")
            .Add(one => one.Sparks, Data(1, 2)).Add(one => one.SparkHref, "/trends?step=month#time-to-recovery"));
        Assert.Equal(
            ["/trends#time-to-recovery", "/trends#time-to-recovery", "/trends?step=month#time-to-recovery"],
            figure.FindAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("low 1 min M0 high 2 min M1", figure.Find(".figure__ends").TextContent.Trim());
        Assert.Equal(
            "The last twelve months, lowest 1 min in month 0, highest 2 min in month 1", figure.Find("svg").GetAttribute("aria-label"));
    }

    private static SparkData Data(params double?[] values) => new(
        [.. values.Select((value, index) => new SparkPoint($"month {index}", $"M{index}", value, value is null ? null : $"{value} min"))],
        "Q2 2026");
}
