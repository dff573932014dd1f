using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>Where the trend of a metric stands: a part of the page of trends, which an address can name.</summary>
public static class TrendAddress
{
    public const string Path = "/trends";

    /// <param name="shown">What it is shown for.</param>
    /// <param name="figure">The API's name of one of its figures, such as <c>time-to-recovery.median</c>.</param>
    public static string Of(PageAddress shown, string figure) => $"{shown with { Path = Path }}#{figure.Split('.')[0]}";
}
