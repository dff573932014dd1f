using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The marks of releases above a chart.</summary>
public static class ReleaseTicks
{
    /// <summary>Px from one mark's middle to the next, so that none touches another.</summary>
    private const double Apart = 12;

    // So many stand apart above every chart.
    private const int Few = 30;

    /// <summary>That not every release has a mark; null where they are few.</summary>
    public static string? Remark(IReadOnlyList<ReleaseTick> all) => all.Count <= Few
        ? null
        : $"{Typography.Number(all.Count)} releases reached production; those that stand close share a mark, and the table names each.";

    /// <summary>The marks of a chart's period that are drawn, in order of time: of those that would touch one, that of a release which an
    /// incident names first.</summary>
    /// <param name="data">The chart.</param>
    /// <param name="width">Px of its time axis.</param>
    public static IReadOnlyList<ReleaseMark> Drawn(TimeSeriesData data, double width)
    {
        var perDay = width / Math.Max(1e-9, data.Period.Length.TotalDays);
        var marks = new SortedList<DateTime, (ReleaseTick Tick, int More)>();
        foreach (var tick in data.Releases.Where(one => data.Period.Contains(one.At))
            .OrderByDescending(one => one.FollowedByIncident).ThenBy(one => one.At))
        {
            var near = marks.Keys.Where(at => Math.Abs((at - tick.At).TotalDays) * perDay < Apart).ToList();
            if (near.Count == 0) marks.Add(tick.At, (tick, 0));
            else if (near.MinBy(at => Math.Abs((at - tick.At).Ticks)) is var at) marks[at] = (marks[at].Tick, marks[at].More + 1);
        }
        return [.. marks.Values.Select(one => new ReleaseMark(one.Tick, one.More))];
    }
}

/// <summary>A mark that is drawn.</summary>
/// <param name="Tick">The release it stands for, and leads to.</param>
/// <param name="More">How many others stand too close for marks of their own.</param>
public sealed record ReleaseMark(ReleaseTick Tick, int More)
{
    /// <summary>"and 3 more close by"; null where it stands alone.</summary>
    public string? Others => More == 0 ? null : $"and {Typography.Number(More)} more close by";
}
