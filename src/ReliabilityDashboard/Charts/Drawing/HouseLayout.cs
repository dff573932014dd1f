using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>The house's plot: no frame, no legend, no mode bar, hairline grid on one axis.</summary>
public static class HouseLayout
{
    private const string Family = "IBM Plex Sans, system-ui, sans-serif";

    public static Config Config() =>
        new()
        {
            DisplayModeBar = Plotly.Blazor.ConfigLib.DisplayModeBarEnum.False,
            Responsive = false,
            DoubleClick = Plotly.Blazor.ConfigLib.DoubleClickEnum.False,
            ShowTips = false,
        };

    public static Layout Create(ChartCanvas canvas, Margin margin, XAxis x, IList<YAxis> y) =>
        new()
        {
            // Without auto-size Plotly would take the 700 px it assumes.
            AutoSize = true,
            Height = canvas.Height,
            Margin = margin,
            Font = new()
            {
                Family = Family,
                Size = 12,
                Color = canvas.Palette.Ink2,
            },
            PaperBgColor = Colours.None,
            PlotBgColor = Colours.None,
            ShowLegend = false,
            HoverMode = HoverModeEnum.Closest,
            HoverDistance = 24,
            DragMode = DragModeEnum.False,
            HoverLabel = new()
            {
                BgColor = canvas.Palette.Raised,
                BorderColor = canvas.Palette.LineStrong,
                Align = Plotly.Blazor.LayoutLib.HoverLabelLib.AlignEnum.Left,
                Font = new()
                {
                    Family = Family,
                    Size = 13,
                    Color = canvas.Palette.Ink,
                },
            },
            XAxis = [x],
            YAxis = y,
            Shapes = [],
            Annotations = [],
        };

    /// <summary>Around a plot whose axis is time: the same in every such chart, so that charts under each other share their axis. At the
    /// right stand the names of lines.</summary>
    public static Margin OverTime(ChartCanvas canvas) =>
        new() { L = canvas.IsNarrow ? 56 : 58, R = canvas.IsNarrow ? 14 : 74, T = 8, B = 34, Pad = 0 };

    /// <summary>Px that a chart over time has between its edges.</summary>
    public static double RoomOverTime(ChartCanvas canvas) => canvas.Width - (double)(OverTime(canvas).L + OverTime(canvas).R)!;

    public static XAxis X(Palette palette) =>
        new()
        {
            FixedRange = true,
            ShowGrid = false,
            ZeroLine = false,
            ShowLine = true,
            LineColor = palette.LineStrong,
            Ticks = Plotly.Blazor.LayoutLib.XAxisLib.TicksEnum.Empty,
        };

    public static YAxis Y(Palette palette) =>
        new()
        {
            FixedRange = true,
            ShowGrid = true,
            GridColor = palette.Line,
            ZeroLine = false,
            ShowLine = false,
            // Ticks that are not seen keep the words off the plot's edge.
            Ticks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum.Outside,
            TickLen = 5,
            TickColor = Colours.None,
        };

    /// <summary>A word inside the plot.</summary>
    public static Annotation Word(string text, string colour, int size = 12, int weight = 400) =>
        new()
        {
            Text = ChartText.Escape(text),
            ShowArrow = false,
            Font = new()
            {
                Color = colour,
                Size = size,
                Family = Family,
                Weight = weight,
            },
        };
}
