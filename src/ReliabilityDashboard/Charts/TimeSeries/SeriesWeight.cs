namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>How much a line matters in its chart.</summary>
public enum SeriesWeight
{
    /// <summary>The one that matters: 2 px, the accent.</summary>
    Main,
    /// <summary>Context: 1.25 px.</summary>
    Context,
    /// <summary>Context told from the other by its dashes.</summary>
    Dashed,
}
