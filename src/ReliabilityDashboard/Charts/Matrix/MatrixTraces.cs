using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The marks, one trace a category: shape and colour say the same.</summary>
internal static class MatrixTraces
{
    private static readonly IncidentCategory?[] Categories =
    [
        IncidentCategory.Infrastructure,
        IncidentCategory.Logic,
        IncidentCategory.Data,
        IncidentCategory.Integration,
        IncidentCategory.Resource,
        null,
    ];

    public static IReadOnlyList<KeyedTrace> Draw(IReadOnlyList<PlacedMark> marks, IReadOnlySet<PlacedMark> labelled, Palette palette) =>
        [
            .. Categories
                .Select(category => OfCategory(category, [.. marks.Where(one => one.Mark.Category == category)], labelled, palette))
                .Where(trace => trace.Keys.Count > 0),
        ];

    private static KeyedTrace OfCategory(
        IncidentCategory? category, PlacedMark[] members, IReadOnlySet<PlacedMark> labelled, Palette palette)
    {
        var colour = CategoryMarks.Colour(category, palette);
        return new(
            new Scatter
            {
                Name = CategoryNames.Title(category),
                Mode = ModeFlag.Markers,
                X = [.. members.Select(one => (object)one.X)],
                Y = [.. members.Select(one => (object)one.Y)],
                HoverInfo = HoverInfoFlag.Text,
                HoverTextArray = [.. members.Select(one => MatrixDrawing.Tooltip(one.Mark))],
                Marker = new()
                {
                    Symbol = CategoryMarks.Symbol(category),
                    Size = 10,
                    // Fuller where a name stands beside it: size is not a third variable.
                    ColorArray = [.. members.Select(one => (object)Colours.Thin(colour, labelled.Contains(one) ? 0.9 : 0.5))],
                    Line = new() { Color = colour, Width = 1.25m },
                },
            },
            [.. members.Select(one => (object)one.Mark)]
        );
    }
}
