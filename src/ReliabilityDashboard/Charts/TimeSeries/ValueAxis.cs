namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>What the values of a chart are, which decides their scale and their words.</summary>
public enum ValueAxis
{
    /// <summary>Fractions close to 1, read as per cent; the bands give the scale.</summary>
    Rate,
    /// <summary>Fractions, read as per cent from 0.</summary>
    Share,
    /// <summary>Seconds, on a logarithmic scale.</summary>
    Duration,
    /// <summary>Counts from 0.</summary>
    Count,
}
