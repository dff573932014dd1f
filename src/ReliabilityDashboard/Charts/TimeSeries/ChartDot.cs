namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>One record, drawn as a dot.</summary>
/// <param name="Key">What picking it leads to.</param>
/// <param name="At">UTC.</param>
/// <param name="Value">In the metric's unit.</param>
/// <param name="Shown">The value as people read it.</param>
/// <param name="Title">The record's title.</param>
public sealed record ChartDot(string Key, DateTime At, double Value, string Shown, string Title)
{
    /// <summary>Root-relative address of the record; the table links there.</summary>
    public string? Href { get; init; }
}
