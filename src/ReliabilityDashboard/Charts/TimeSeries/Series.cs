namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>A line.</summary>
/// <param name="Name">As it stands at the line's end, in the legend and over the table's column.</param>
/// <param name="Points">In time order; every series of a chart has the same buckets.</param>
/// <param name="Weight">How much it matters here.</param>
public sealed record Series(string Name, IReadOnlyList<SeriesPoint> Points, SeriesWeight Weight = SeriesWeight.Main)
{
    /// <summary>What the wash around the line is, such as "95 % interval"; null where there is none.</summary>
    public string? IntervalName { get; init; }
}
