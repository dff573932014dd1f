using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The marks of releases above a chart.</summary>
public static class ReleaseTicks
{
    // More marks than this side by side are a hatching that says nothing.
    private const int Most = 80;

    /// <summary>Those that are drawn, and a sentence where not all are.</summary>
    public static (IReadOnlyList<ReleaseTick> Ticks, string? Remark) Fewer(IReadOnlyList<ReleaseTick> all)
    {
        if (all.Count <= Most) return (all, null);
        ReleaseTick[] followed = [.. all.Where(tick => tick.FollowedByIncident)];
        return (
            followed,
            $"{Typography.Number(all.Count)} releases reached production; only the {Typography.Number(followed.Length)} that an incident "
                + "names are marked.");
    }
}
