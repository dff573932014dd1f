namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>How much a chart takes.</summary>
public static class ChartLimits
{
    /// <summary>The most points of one chart. All of them go over the page's connection: 2 000 weigh about 90 KB, 100 000 would weigh 3 MB
    /// and tell no more on a screen of 1 400 px.</summary>
    public const int MostPoints = 2_000;
}
