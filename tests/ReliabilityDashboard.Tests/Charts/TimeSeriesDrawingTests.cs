using Plotly.Blazor.Traces;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class TimeSeriesDrawingTests
{
    private static readonly DateTime From = new(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly ChartCanvas Canvas = new(Palette.Light, 900, 260);

    [Fact]
    public void A_bucket_without_data_is_a_gap_and_not_zero()
    {
        var line = Line(TimeSeriesDrawing.Draw(Data([0.999, null, 0.998]), Canvas), 0);
        Assert.Equal([99.9, null, 99.8], line.Y.Cast<double?>());
        Assert.False(line.ConnectGaps);
    }

    /// <summary>Three days: their middles lie at 1/6, 1/2 and 5/6 of the axis.</summary>
    [Theory]
    [InlineData(0.2, 0.9, 1, 3)]
    [InlineData(0, 1, 0, 3)]
    [InlineData(0.5, 0.5, 1, 2)]
    [InlineData(0.6, 0.65, 1, 2)]
    [InlineData(0.97, 1, 2, 3)]
    public void A_drawn_stretch_chooses_the_buckets_whose_middle_it_holds(double from, double to, int first, int end)
    {
        var chosen = new Period(From.AddDays(first), From.AddDays(end));
        var data = Data([0.999, 0.998, 0.997]);
        Assert.Equal(chosen, (data with { Period = new(From, From.AddDays(3)) }).Over(new(from, to)));
        var columns = new StackedShareData(
            ShareClass.Alone("incidents"),
            [.. data.Series[0].Points.Select(point => new ShareBucket(point.Start, point.End, "", "", [1]))], "incidents");
        Assert.Equal(chosen, columns.Over(new(from, to)));
    }

    [Fact]
    public void A_partial_bucket_stands_apart_from_the_line_and_hollow()
    {
        var drawing = TimeSeriesDrawing.Draw(Data([0.999, 0.998, 0.997], partialAt: 2), Canvas);
        Assert.Equal([99.9, 99.8, null], Line(drawing, 0).Y.Cast<double?>());
        var apart = Line(drawing, 1);
        Assert.Equal([99.7], apart.Y.Cast<double?>());
        Assert.Equal(["2026-07-03 12:00:00"], apart.X);
        Assert.Equal(Palette.Light.Surface, apart.Marker.ColorArray[0]);
    }

    [Fact]
    public void A_band_that_is_too_thin_for_its_word_is_drawn_without_it()
    {
        var bands = RateBands.Of(new(0.9995, 0.9970));
        Assert.Equal(["at risk", "brand damage", "excellent"], Words(0.998));
        Assert.Equal(["brand damage"], Words(0.9));

        IEnumerable<string> Words(double lowest) =>
            TimeSeriesDrawing.Draw(Data([0.9999, lowest]) with { Bands = bands }, Canvas).Layout.Annotations
                .Select(word => word.Text).Where(text => bands.Any(band => text.Contains(band.Name, StringComparison.Ordinal)))
                .Select(text => bands.Single(band => text.Contains(band.Name, StringComparison.Ordinal)).Name).Order();
    }

    [Fact]
    public void The_mark_of_a_release_leads_to_its_page_as_does_its_line_in_the_table()
    {
        var made = new Change(1, "files", "c", From.AddHours(1), ChangeKind.Release, "web", "web 1.1", null, null);
        var tick = ReleaseTick.Of(made, followed: false, page => $"{page}?team=a");
        var other = made with { Service = null, At = From.AddHours(9) };
        var data = Data([0.999]) with { Releases = [tick, ReleaseTick.Of(other, followed: true, page => page)] };
        Assert.Equal(("web 1.1", "/services/web/releases/1.1?team=a"), (tick.Title, tick.Href));
        Assert.Contains(tick, TimeSeriesDrawing.Draw(data, Canvas).Traces.SelectMany(trace => trace.Keys));
        Assert.Equal([tick.Href, null], TimeSeriesTable.Of("Sessions", data)[^1].Rows.Select(row => row[1].Href));
    }

    [Fact]
    public void Incidents_and_other_changes_stand_in_rows_above_the_plot_lead_to_their_pages_and_are_in_the_table()
    {
        var kinds = new[] { ChangeKind.Release, ChangeKind.Configuration };
        var incident = new IncidentTick(From.AddHours(2), From.AddHours(14), "Till stands", IncidentCategory.Data, "/incidents/7");
        var data = Data([0.999, 0.998]) with
        {
            Releases =
            [
                .. kinds.Select(kind => ReleaseTick.Of(
                    new(1, "files", "c", From.AddHours(30), kind, "web", "web 1.1", null, null), followed: false, page => page)),
            ],
            Incidents = [incident],
        };
        var drawing = TimeSeriesDrawing.Draw(data, Canvas);
        var marks = drawing.Traces.Single(trace => trace.Keys.Contains(incident));
        Assert.Equal(["2026-07-01 02:00:00"], ((Scatter)marks.Trace).X);
        Assert.Equal([1.5], ((Scatter)marks.Trace).Y);
        var shade = Assert.Single(drawing.Layout.Shapes, shape => Equals(shape.X0, "2026-07-01 02:00:00"));
        Assert.Equal("2026-07-01 14:00:00", shade.X1);

        var tables = TimeSeriesTable.Of("Errors", data);
        Assert.Equal(["Errors", "Errors: changes", "Errors: incidents"], tables.Select(table => table.Name));
        Assert.Equal(["web 1.1", "Configuration: web 1.1"], tables[1].Rows.Select(row => row[1].Text));
        Assert.Equal(["Till stands", "12\u202Fh"], tables[2].Rows[0].Skip(1).Take(2).Select(cell => cell.Text));
        Assert.Equal("/incidents/7", tables[2].Rows[0][1].Href);
    }

    [Fact]
    public void A_name_with_markup_reaches_the_plot_as_text()
    {
        var data = Data([0.999]) with
        {
            Series = [new("<b>a</b>", [Point(0, 0.999) with { Note = "<i>n</i>" }]), new("<u>b</u>", [Point(0, 0.998)])],
            Bands = [new("<b>band</b>", 0.9995, null, TagKind.Ok)],
            Dots = [new("1", From, 0.999, "<b>v</b>", "<script>t</script>")],
            Releases = [new(From.AddHours(1), "<b>4.12</b>", true)],
            Incidents = [new(From, From.AddHours(1), "<i>till</i>", null, "/incidents/1")],
            DotName = "<b>dot</b>",
        };
        var drawing = TimeSeriesDrawing.Draw(data, Canvas);
        var texts = drawing
            .Traces.Select(keyed => (Scatter)keyed.Trace)
            .SelectMany(trace => (trace.HoverTextArray ?? []).Append(trace.Name))
            .Concat(drawing.Layout.Annotations.Select(word => word.Text))
            .ToArray();
        // Our own markup is the bold first line and the line break; nothing else may open a tag.
        Assert.All(
            texts,
            text =>
                Assert.DoesNotContain(
                    "<",
                    text.Replace("<br>", "", StringComparison.Ordinal) is var rest && rest.StartsWith("<b>", StringComparison.Ordinal)
                        ? rest["<b>".Length..].Replace("</b>", "", StringComparison.Ordinal)
                        : rest,
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(texts, text => text.Contains("&lt;script&gt;t&lt;/script&gt;", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_stand_at_wall_clock_times_of_the_reporting_zone()
    {
        // 22:00 UTC is midnight in Berlin in summer; the bucket's middle is local noon.
        var start = new DateTime(2026, 6, 30, 22, 0, 0, DateTimeKind.Utc);
        var data = Data([0.999]) with
        {
            Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")),
            Period = new(start, start.AddDays(1)),
            Series = [new("a", [new(start, start.AddDays(1), 0.999, 10, "")])],
        };
        var drawing = TimeSeriesDrawing.Draw(data, Canvas);
        Assert.Equal("2026-07-01 12:00:00", Line(drawing, 0).X[0]);
        Assert.Equal("2026-07-01 00:00:00", drawing.Layout.XAxis[0].Range[0]);
    }

    [Fact]
    public void An_unremarkable_week_does_not_fill_the_plot_because_the_bands_give_the_scale()
    {
        var data = Data([0.9990, 0.9991]) with
        {
            Bands = [new("excellent", 0.9995, null, TagKind.Ok), new("brand damage", null, 0.9970, TagKind.Bad)],
        };
        var scale = ValueScale.Of(data);
        // Half of the bands' distance under the lower one: 0.997 − 0.5 × 0.0025.
        Assert.Equal(0.99575, scale.Low, 9);
        Assert.Equal(1, scale.High);
    }

    [Fact]
    public void Durations_stand_on_a_logarithmic_axis_that_holds_the_single_incidents()
    {
        var data = Data([3_600]) with
        {
            Axis = ValueAxis.Duration,
            Dots = [new("1", From, 60, "1 min", "a"), new("2", From, 864_000, "10 d", "b")],
        };
        var scale = ValueScale.Of(data);
        Assert.True(scale.IsLogarithmic);
        Assert.Equal(0, scale.Place(scale.Low), 9);
        Assert.InRange(scale.Place(60), 0.01, 0.2);
        Assert.InRange(scale.Place(864_000), 0.8, 0.99);
    }

    [Fact]
    public void Never_more_points_are_drawn_than_a_chart_takes()
    {
        var dots = Enumerable
            .Range(0, 9_000)
            .Select(number => new ChartDot($"{number}", From.AddMinutes(number), 60 + number, "", ""))
            .ToArray();
        var data = Data([3_600, 3_600]) with { Axis = ValueAxis.Duration, Dots = dots };
        var drawn = TimeSeriesDrawing.Draw(data, Canvas).Traces.Sum(keyed => ((Scatter)keyed.Trace).X.Count);
        Assert.InRange(drawn, 1_000, ChartLimits.MostPoints);
        Assert.Equal(9_000, TimeSeriesTable.Of("t", data)[1].Rows.Count);
    }

    [Fact]
    public void The_table_says_no_data_where_the_line_has_a_gap_and_why_a_mark_is_hollow()
    {
        var rows = TimeSeriesTable.Of("Crash-free sessions", Data([0.999, null, 0.998], partialAt: 2))[0].Rows;
        Assert.Equal(["1 Jul 2026", "2026-07-01", "99.9", "10", ""], rows[0].Select(cell => cell.Text));
        Assert.Equal("no data", rows[1][2].Text);
        Assert.Null(rows[1][2].Number);
        Assert.Equal("incomplete", rows[2][^1].Text);
    }

    private static Scatter Line(ChartDrawing drawing, int index) => (Scatter)drawing.Traces[index].Trace;

    private static SeriesPoint Point(int day, double? value, bool partial = false) =>
        new(
            From.AddDays(day), From.AddDays(day + 1), value, value is null ? 0 : 10,
            value is { } rate ? (rate * 100).ToString(System.Globalization.CultureInfo.InvariantCulture) : null)
        {
            Partial = partial,
        };

    private static TimeSeriesData Data(double?[] values, int partialAt = -1) =>
        new()
        {
            Period = new(From, From.AddDays(values.Length)),
            Calendar = ReportingCalendar.Utc,
            Step = Step.Day,
            Axis = ValueAxis.Rate,
            Counted = "sessions",
            Series = [new("crash-free", [.. values.Select((value, day) => Point(day, value, day == partialAt))])],
        };
}
