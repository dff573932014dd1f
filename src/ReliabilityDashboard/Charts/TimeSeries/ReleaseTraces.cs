using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The row of releases above the plot.</summary>
internal static class ReleaseTraces
{
    /// <summary>Releases that were followed by an incident differ by colour and by size.</summary>
    public static IEnumerable<KeyedTrace> Draw(TimeSeriesData data, ChartCanvas canvas)
    {
        var inside = data.Releases.Where(release => data.Period.Contains(release.At)).Take(ChartLimits.MostPoints / 2).ToArray();
        yield return Row("release", canvas.Palette.Ink3, 8, [.. inside.Where(release => !release.FollowedByIncident)]);
        yield return Row(
            "release followed by an incident", canvas.Palette.Bad, 10, [.. inside.Where(release => release.FollowedByIncident)]);

        KeyedTrace Row(string name, string colour, decimal size, ReleaseTick[] releases) =>
            new(
                new Scatter
                {
                    Name = name,
                    YAxis = "y2",
                    Mode = ModeFlag.Markers,
                    X = [.. releases.Select(release => (object)TimeSeriesDrawing.Local(data, release.At))],
                    Y = [.. releases.Select(_ => (object)0.5)],
                    HoverInfo = HoverInfoFlag.Text,
                    HoverTextArray =
                    [
                        .. releases.Select(release =>
                            ChartText.Lines(
                                release.Title, InstantWords.Say(release.At, data.Calendar),
                                release.FollowedByIncident ? "followed by an incident" : null)
                        ),
                    ],
                    Marker = new()
                    {
                        Symbol = Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum.TriangleDown,
                        Color = colour,
                        Size = size,
                    },
                },
                [.. releases]
            );
    }
}
