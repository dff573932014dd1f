using Plotly.Blazor.Traces;
using Plotly.Blazor;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>What is sent to Plotly.</summary>
/// <param name="Traces">Each with the key of every point, null where a point leads nowhere.</param>
/// <param name="Layout">Axes, bands, words.</param>
public sealed record ChartDrawing(IReadOnlyList<KeyedTrace> Traces, Layout Layout);

/// <summary>A trace whose points can be picked.</summary>
/// <param name="Trace">As Plotly draws it.</param>
/// <param name="Keys">What each point stands for; empty where none can be picked.</param>
/// <exception cref="NotSupportedException">The build of Plotly that is served would silently draw it as lines.</exception>
public sealed record KeyedTrace(ITrace Trace, IReadOnlyList<object?> Keys)
{
    public ITrace Trace { get; } =
        Trace is Scatter or Bar
            ? Trace
            : throw new NotSupportedException(
                $"The basic build of Plotly does not draw {Trace.GetType().Name}; "
                    + "docs/decisions/0014-basic-charts.md says why it is the one."
            );
}

/// <summary>What a chart is drawn on: the theme's colours and the room there is, in CSS pixels.</summary>
public sealed record ChartCanvas(Palette Palette, int Width, int Height)
{
    /// <summary>Under this width labels and margins shrink.</summary>
    public bool IsNarrow => Width < 480;
}
