namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>Where the page of trends shows a chart.</summary>
/// <param name="Row">From the top; charts of one row stand side by side.</param>
/// <param name="Column">From the left.</param>
/// <param name="Height">Of the plot, in px.</param>
public sealed record TrendPlace(int Row, int Column, int Height)
{
    /// <summary>Where the survival view stands that belongs to it; null where it has none.</summary>
    public TrendPlace? Survival { get; init; }
}
