using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
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

    public static IReadOnlyList<KeyedTrace> Draw(
        MatrixChartData data, IReadOnlyList<double> drawn, IReadOnlyList<int> labelled, ChartCanvas canvas) =>
        [
            .. Categories
                .Select(category => OfCategory(category, data, drawn, labelled, canvas.Palette))
                .Where(trace => trace.Keys.Count > 0),
        ];

    private static KeyedTrace OfCategory(
        IncidentCategory? category, MatrixChartData data, IReadOnlyList<double> drawn, IReadOnlyList<int> labelled, Palette palette)
    {
        var members = data.Marks.Select((mark, index) => (Mark: mark, Index: index)).Where(one => one.Mark.Category == category).ToArray();
        var colour = Colour(category, palette);
        return new(
            new Scatter
            {
                Name = CategoryNames.Title(category),
                Mode = ModeFlag.Markers,
                X = [.. members.Select(one => (object)drawn[one.Index])],
                Y = [.. members.Select(one => (object)one.Mark.Impact)],
                HoverInfo = HoverInfoFlag.Text,
                HoverTextArray = [.. members.Select(one => MatrixDrawing.Tooltip(one.Mark))],
                Marker = new()
                {
                    Symbol = Shape(category),
                    Size = 10,
                    // Fuller where a name stands beside it: size is not a third variable.
                    ColorArray = [.. members.Select(one => (object)Colours.Thin(colour, labelled.Contains(one.Index) ? 0.9 : 0.5))],
                    Line = new() { Color = colour, Width = 1.25m },
                },
            },
            [.. members.Select(one => (object)one.Mark)]
        );
    }

    private static SymbolEnum Shape(IncidentCategory? category) =>
        category switch
        {
            IncidentCategory.Infrastructure => SymbolEnum.Circle,
            IncidentCategory.Logic => SymbolEnum.Diamond,
            IncidentCategory.Data => SymbolEnum.Square,
            IncidentCategory.Integration => SymbolEnum.TriangleUp,
            IncidentCategory.Resource => SymbolEnum.Cross,
            _ => SymbolEnum.X,
        };

    private static string Colour(IncidentCategory? category, Palette palette) =>
        category switch
        {
            IncidentCategory.Infrastructure => palette.Infrastructure,
            IncidentCategory.Logic => palette.Logic,
            IncidentCategory.Data => palette.Data,
            IncidentCategory.Integration => palette.Integration,
            IncidentCategory.Resource => palette.Resource,
            _ => palette.Ink3,
        };
}
