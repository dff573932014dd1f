using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The row of releases and other changes above the plot.</summary>
internal static class ReleaseTraces
{
    /// <summary>Releases that were followed by an incident differ by colour and by size.</summary>
    public static IEnumerable<KeyedTrace> Draw(TimeSeriesData data, ChartCanvas canvas) =>
        Draw(data.Releases, data.Period, data.Calendar, canvas, at => TimeSeriesDrawing.Local(data, at));

    /// <param name="all">The marks of the chart.</param>
    /// <param name="period">What its time axis spans.</param>
    /// <param name="calendar">In whose time they are told.</param>
    /// <param name="canvas">Where it is drawn.</param>
    /// <param name="place">Where an instant stands on the axis.</param>
    public static IEnumerable<KeyedTrace> Draw(
        IReadOnlyList<ReleaseTick> all, Period period, ReportingCalendar calendar, ChartCanvas canvas, Func<DateTime, object> place)
    {
        var marks = ReleaseTicks.Drawn(all, period, HouseLayout.RoomOverTime(canvas));
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
                    X = [.. releases.Select(release => place(release.Tick.At))],
                    Y = [.. releases.Select(_ => (object)0.5)],
                    HoverInfo = HoverInfoFlag.Text,
                    HoverTextArray =
                    [
                        .. releases.Select(release =>
                            ChartText.Lines(
                                release.Tick.Title, InstantWords.Say(release.Tick.At, calendar),
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
