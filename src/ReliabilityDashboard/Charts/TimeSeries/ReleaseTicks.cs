using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The marks of releases above a chart.</summary>
public static class ReleaseTicks
{
    // So many stand apart above every chart.
    private const int Few = 30;

    /// <summary>That not every release has a mark; null where they are few.</summary>
    public static string? Remark(IReadOnlyList<ReleaseTick> all) => all.Count <= Few
        ? null
        : $"{Typography.Number(all.Count)} releases reached production; those that stand close share a mark, and the table names each.";

    /// <summary>The marks of a chart's period that are drawn, in order of time: of those that would touch one, that of a release which an
    /// incident names first.</summary>
    /// <param name="all">Those of the chart.</param>
    /// <param name="period">What its time axis spans.</param>
    /// <param name="width">Px of that.</param>
    public static IReadOnlyList<ReleaseMark> Drawn(IReadOnlyList<ReleaseTick> all, Period period, double width) =>
    [
        .. SpacedMarks.Of(
                all.OrderByDescending(one => one.FollowedByIncident).ThenBy(one => one.At), one => one.At, period, width)
            .Select(one => new ReleaseMark(one.Mark, one.More)),
    ];

    /// <summary>A mark of each kind that a legend tells.</summary>
    public static IEnumerable<ReleaseTick> Kinds(IReadOnlyList<ReleaseTick> all) =>
        all.DistinctBy(TimeSeriesWords.Of).OrderBy(one => one.Kind).ThenBy(one => one.FollowedByIncident);
}

/// <summary>A mark that is drawn.</summary>
/// <param name="Tick">The release it stands for, and leads to.</param>
/// <param name="More">How many others stand too close for marks of their own.</param>
public sealed record ReleaseMark(ReleaseTick Tick, int More)
{
    /// <summary>"and 3 more close by"; null where it stands alone.</summary>
    public string? Others => Close(More);

    /// <summary>The same of any mark.</summary>
    public static string? Close(int more) => more == 0 ? null : $"and {Typography.Number(more)} more close by";
}
