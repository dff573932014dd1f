using ReliabilityDashboard.Charts.Drawings;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Where instants stand in a picture: by the clock on the wall of the reporting zone, as on the screen.</summary>
internal sealed class TimeScale(TimeSeriesData data, SvgPlot plot)
{
    private readonly DateTime from = data.Calendar.ToLocal(data.Period.From);
    private readonly double length = Math.Max(1, (data.Calendar.ToLocal(data.Period.To) - data.Calendar.ToLocal(data.Period.From)).Ticks);

    /// <param name="local">In the reporting zone.</param>
    public double X(DateTime local) => plot.X((local - from).Ticks / length);

    /// <param name="instant">UTC.</param>
    public double Of(DateTime instant) => X(data.Calendar.ToLocal(instant));

    /// <summary>Where a bucket's mark stands, inside the plot also where the period cuts the bucket.</summary>
    public double Of(SeriesPoint point) => Math.Clamp(X(TimeSeriesDrawing.Middle(data, point)), plot.Left, plot.Right);
}
