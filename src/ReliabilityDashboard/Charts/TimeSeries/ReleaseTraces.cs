using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The row of releases and other changes above the plot.</summary>
internal static class ReleaseTraces
{
    /// <summary>Releases that were followed by an incident differ by colour and by size.</summary>
    public static IEnumerable<KeyedTrace> Draw(TimeSeriesData data, ChartCanvas canvas)
    {
        var marks = ReleaseTicks.Drawn(data, HouseLayout.RoomOverTime(canvas));
        ReleaseMark[] Of(bool release, bool followed) =>
            [.. marks.Where(one => (one.Tick.Kind == ChangeKind.Release) == release && one.Tick.FollowedByIncident == followed)];
        yield return Row(TimeSeriesWords.Release, canvas.Palette.Ink3, 8, SymbolEnum.TriangleDown, Of(true, false));
        yield return Row(TimeSeriesWords.FollowedRelease, canvas.Palette.Bad, 10, SymbolEnum.TriangleDown, Of(true, true));
        if (marks.All(one => one.Tick.Kind == ChangeKind.Release)) yield break;
        yield return Row(TimeSeriesWords.OtherChange, canvas.Palette.Ink3, 7, SymbolEnum.SquareOpen, Of(false, false));
        yield return Row(TimeSeriesWords.FollowedChange, canvas.Palette.Bad, 8, SymbolEnum.Square, Of(false, true));

        KeyedTrace Row(string name, string colour, decimal size, SymbolEnum symbol, ReleaseMark[] releases) =>
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
                        Symbol = symbol,
                        Color = colour,
                        Size = size,
                    },
                },
                [.. releases.Select(release => release.Tick)]
            );
    }
}
