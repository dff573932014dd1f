using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>How long ago something was; stands only beside the instant itself.</summary>
public static class RelativeTime
{
    /// <summary>"just now", "4 min ago", "in 3 h", "12 d ago": one unit, rounded down.</summary>
    public static string Say(DateTime instant, DateTime now)
    {
        var span = (now - instant).Duration();
        if (span < TimeSpan.FromSeconds(5)) return "just now";
        var length = span switch
        {
            { TotalSeconds: < 60 } => Typography.WithUnit(Typography.Number(Math.Floor(span.TotalSeconds)), "s"),
            { TotalMinutes: < 60 } => Typography.WithUnit(Typography.Number(Math.Floor(span.TotalMinutes)), "min"),
            { TotalHours: < 48 } => Typography.WithUnit(Typography.Number(Math.Floor(span.TotalHours)), "h"),
            _ => Typography.WithUnit(Typography.Number(Math.Floor(span.TotalDays)), "d"),
        };
        return instant <= now ? $"{length} ago" : $"in {length}";
    }
}
