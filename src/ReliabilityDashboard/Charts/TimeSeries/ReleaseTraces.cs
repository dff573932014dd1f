using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The row of releases above the plot.</summary>
internal static class ReleaseTraces
{
    /// <summary>Releases that were followed by an incident differ by colour and by size.</summary>
    public static IEnumerable<KeyedTrace> Draw(TimeSeriesData data, ChartCanvas canvas)
    {
        var marks = ReleaseTicks.Drawn(data, HouseLayout.RoomOverTime(canvas));
        yield return Row("release", canvas.Palette.Ink3, 8, [.. marks.Where(mark => !mark.Tick.FollowedByIncident)]);
        yield return Row(
            "release followed by an incident", canvas.Palette.Bad, 10, [.. marks.Where(mark => mark.Tick.FollowedByIncident)]);

        KeyedTrace Row(string name, string colour, decimal size, ReleaseMark[] releases) =>
            new(
                new Scatter
                {
                    Name = name,
                    YAxis = "y2",
                    Mode = ModeFlag.Markers,
                    X = [.. releases.Select(release => (object)TimeSeriesDrawing.Local(data, release.Tick.At))],
                    Y = [.. releases.Select(_ => (object)0.5)],
                    HoverInfo = HoverInfoFlag.Text,
                    HoverTextArray =
                    [
                        .. releases.Select(release =>
                            ChartText.Lines(
                                release.Tick.Title, InstantWords.Say(release.Tick.At, data.Calendar),
                                release.Tick.FollowedByIncident ? "followed by an incident" : null, release.Others)
                        ),
                    ],
                    Marker = new()
                    {
                        Symbol = Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum.TriangleDown,
                        Color = colour,
                        Size = size,
                    },
                },
                [.. releases.Select(release => release.Tick)]
            );
    }
}
