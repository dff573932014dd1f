using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The row of incidents above the plot, and their shade in it.</summary>
internal static class IncidentTraces
{
    /// <summary>The incidents that have marks, in order of time: of those that would touch one, the longest first.</summary>
    /// <param name="data">The chart.</param>
    /// <param name="width">Px of its time axis.</param>
    public static IReadOnlyList<(IncidentTick Mark, int More)> Drawn(TimeSeriesData data, double width) =>
        [.. SpacedMarks.Of(data.Incidents.OrderByDescending(one => one.Until - one.At), one => one.At, data.Period, width)];

    /// <summary>A mark each, in the shape and colour of its category.</summary>
    public static KeyedTrace Draw(TimeSeriesData data, ChartCanvas canvas)
    {
        var marks = Drawn(data, HouseLayout.RoomOverTime(canvas));
        return new(
            new Scatter
            {
                Name = TimeSeriesWords.Incident,
                YAxis = "y2",
                Mode = ModeFlag.Markers,
                X = [.. marks.Select(one => (object)TimeSeriesDrawing.Local(data, one.Mark.At))],
                Y = [.. marks.Select(_ => (object)(data.MarkRows - 0.5))],
                HoverInfo = HoverInfoFlag.Text,
                HoverTextArray =
                [
                    .. marks.Select(one => ChartText.Lines(
                        one.Mark.Title, InstantWords.Say(one.Mark.At, data.Calendar), DurationWords.Say(one.Mark.Until - one.Mark.At),
                        CategoryNames.Title(one.Mark.Category), ReleaseMark.Close(one.More))),
                ],
                Marker = new()
                {
                    SymbolArray = [.. marks.Select(one => (Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum?)
                        CategoryMarks.Symbol(one.Mark.Category))],
                    ColorArray = [.. marks.Select(one => (object)CategoryMarks.Colour(one.Mark.Category, canvas.Palette))],
                    Size = 9,
                },
            },
            [.. marks.Select(one => one.Mark)]);
    }

    /// <summary>How long each lasted, behind the lines.</summary>
    public static void Shade(Layout layout, TimeSeriesData data, ChartCanvas canvas)
    {
        foreach (var (from, to) in Lasted(data, HouseLayout.RoomOverTime(canvas)))
            layout.Shapes.Add(
                new()
                {
                    Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Rect,
                    Layer = Plotly.Blazor.LayoutLib.ShapeLib.LayerEnum.Below,
                    XRef = "x",
                    X0 = TimeSeriesDrawing.Iso(from),
                    X1 = TimeSeriesDrawing.Iso(to),
                    YRef = "paper",
                    Y0 = 0,
                    Y1 = 1,
                    FillColor = Colours.Thin(canvas.Palette.Bad, Colours.Wash),
                    Line = new() { Width = 0 },
                });
    }

    /// <summary>Their stretches by the clock on the wall; one that lasted less than two pixels is two wide.</summary>
    public static IEnumerable<(DateTime From, DateTime To)> Lasted(TimeSeriesData data, double width)
    {
        var least = data.Period.Length * (2 / Math.Max(2, width));
        foreach (var (one, _) in Drawn(data, width))
        {
            var until = one.Until > data.Period.To ? data.Period.To : one.Until;
            yield return (data.Calendar.ToLocal(one.At), data.Calendar.ToLocal(until - one.At > least ? until : one.At + least));
        }
    }
}
