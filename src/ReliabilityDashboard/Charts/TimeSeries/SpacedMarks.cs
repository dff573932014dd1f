using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>Marks above a chart of which no two touch.</summary>
internal static class SpacedMarks
{
    /// <summary>Px from one mark's middle to the next.</summary>
    private const double Apart = 12;

    /// <summary>The marks that are drawn, in order of time, each with how many others stand too close for marks of their own.</summary>
    /// <param name="all">Those that come first are drawn first.</param>
    /// <param name="at">When.</param>
    /// <param name="period">Of the chart; what lies outside is left out.</param>
    /// <param name="width">Px of its time axis.</param>
    public static IEnumerable<(T Mark, int More)> Of<T>(IEnumerable<T> all, Func<T, DateTime> at, Period period, double width)
    {
        var perDay = width / Math.Max(1e-9, period.Length.TotalDays);
        var marks = new SortedList<DateTime, (T Mark, int More)>();
        foreach (var mark in all.Where(one => period.Contains(at(one))))
        {
            var when = at(mark);
            var near = marks.Keys.Where(other => Math.Abs((other - when).TotalDays) * perDay < Apart).ToList();
            if (near.Count == 0) marks.Add(when, (mark, 0));
            else if (near.MinBy(other => Math.Abs((other - when).Ticks)) is var nearest)
                marks[nearest] = (marks[nearest].Mark, marks[nearest].More + 1);
        }
        return marks.Values;
    }
}
