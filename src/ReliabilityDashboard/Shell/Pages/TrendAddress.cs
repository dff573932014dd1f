using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>Where the trend of a metric stands: a part of the page of trends, which an address can name.</summary>
public static class TrendAddress
{
    public const string Path = "/trends";

    /// <summary>The same of a stretch of time that was drawn in a chart; by whichever step fits it.</summary>
    public static string During(string address, Period stretch, ReportingCalendar calendar) =>
        (PageAddress.Parse(address) with { Step = null }).Spanning(stretch, calendar).ToString();

    /// <summary>Of one metric.</summary>
    /// <param name="shown">What it is shown for.</param>
    /// <param name="figure">The API's name of one of its figures, such as <c>time-to-recovery.median</c>.</param>
    public static string Of(PageAddress shown, string figure) => $"{shown with { Path = Path }}#{figure.Split('.')[0]}";
}
