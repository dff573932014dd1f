using Plotly.Blazor.Traces;
using ReliabilityDashboard.Charts.Capacity;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Theme;
using ReliabilityDashboard.Tests.Charts.Drawings;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class CapacityChartTests
{
    private static readonly DateTime From = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Errors stand at 0.1 % up to 70 requests a second and rise by a tenth of a per cent with each beyond.</summary>
    private static CapacityData Bending =>
        Of(Enumerable.Range(1, 100).Select(rate => Hour(rate, rate * 3600, 0.001 * (1 + Math.Max(0, rate - 70)))));

    [Fact]
    public void Every_hour_is_a_point_and_the_limit_a_line_with_its_interval_on_the_screen_and_on_paper()
    {
        var data = Bending;
        Assert.Equal(70, data.Limit.RequestsPerSecond!.Value, 0);
        var drawing = CapacityDrawing.Draw(data, ReportingCalendar.Utc, new(Palette.Light, 500, 240));

        var points = (Scatter)Assert.Single(drawing.Traces).Trace;
        Assert.Equal((100, 100.0, 3.1), (points.X.Count, Math.Round((double)points.X[^1], 2), Math.Round((double)points.Y[^1], 2)));
        Assert.Equal(2, drawing.Layout.Shapes.Count);
        Assert.Equal("limit 70.0", Assert.Single(drawing.Layout.Annotations).Text);

        var svg = new DrawnSvg(CapacityPicture.Draw("Capacity", data, PictureSize.Column(200))).AssertSound();
        Assert.Equal(101, svg.Circles(2).Count);
        Assert.Contains("limit 70.0", svg.Texts);
        Assert.Contains("limit, 95 % interval shaded", svg.Texts);
    }

    [Fact]
    public void Where_nothing_bends_there_is_no_line_and_no_word_of_one()
    {
        var data = Of(Enumerable.Range(1, 100).Select(rate => Hour(rate, rate * 3600, 0.01)));
        var drawing = CapacityDrawing.Draw(data, ReportingCalendar.Utc, new(Palette.Dark, 400, 240));
        Assert.Empty(drawing.Layout.Shapes);
        Assert.Empty(drawing.Layout.Annotations);
        Assert.DoesNotContain(
            new DrawnSvg(CapacityPicture.Draw("Capacity", data, PictureSize.Column(200))).AssertSound().Texts,
            text => text.Contains("limit", StringComparison.Ordinal));
        Assert.Equal(["no data"], new DrawnSvg(CapacityPicture.Draw("Capacity", Of([]), PictureSize.Column(200))).AssertSound().Texts);
    }

    [Fact]
    public void Of_too_many_hours_some_are_drawn_the_busiest_among_them_and_the_table_has_all()
    {
        var data = Of(Enumerable.Range(1, 2_160).Select(hour => Hour(hour, hour * 36, 0.01)));
        Assert.InRange(data.Drawn.Count, 500, 900);
        Assert.Equal(2_160 * 36, data.Drawn[0].Requests);
        Assert.Contains(
            "one hour (720 of 2\u202F160 drawn)",
            new DrawnSvg(CapacityPicture.Draw("Capacity", data, PictureSize.Column(200))).AssertSound().Texts);
        var table = CapacityDrawing.Table("Capacity", data, ReportingCalendar.Utc);
        Assert.Equal(2_160, table.Rows.Count);
        Assert.Equal(["1 Jul 2026, 01:00 UTC", "0.01", "0.00\u202F%", "36"], table.Rows[0].Select(cell => cell.Text));
    }

    private static CapacityData Of(IEnumerable<HourOfTraffic> hours) => hours.ToList() is var all ? new(all, CapacityLimit.Of(all)) : null!;

    private static HourOfTraffic Hour(int hour, long requests, double failed) =>
        new(requests, (long)(requests * failed), 3600) { Start = From.AddHours(hour) };
}
