using Plotly.Blazor.LayoutLib;
using ReliabilityDashboard.Charts.Drawing;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The plot inside a matrix' canvas.</summary>
internal sealed record PlotRoom(Margin Margin, double Width, double Height)
{
    public static PlotRoom Of(ChartCanvas canvas)
    {
        var (left, right, top, bottom) = (
            canvas.IsNarrow ? 52 : 76, canvas.Height < MatrixDrawing.LeastForTitle ? 10 : 24, 6, 46);
        return new(
            new() { L = left, R = right, T = top, B = bottom, Pad = 0 }, Math.Max(120, canvas.Width - left - right),
            Math.Max(120, canvas.Height - top - bottom));
    }
}
