using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>How much releases and configuration changes hurt: incidents of a service in the two hours after one against all other hours, in
/// strata of service, weekday or weekend, and hour of the day.</summary>
/// <remarks>Mantel-Haenszel rate ratio, interval of Greenland and Robins, "Estimation of a Common Effect Parameter from Sparse Follow-Up
/// Data", Biometrics 41 (1985).</remarks>
public static class ChangeEffect
{
    /// <summary>Of the interval.</summary>
    public const double Level = 0.95;

    private const double Z = 1.959963984540054;
    private const double LeastOutside = 0.2;

    /// <summary>The ratio over some services.</summary>
    /// <param name="changes">Of whatever kind.</param>
    /// <param name="incidents">Those that count, of whatever time.</param>
    /// <param name="watched">When; not before both were known, and not beyond now.</param>
    /// <param name="calendar">Whose hours.</param>
    /// <param name="now">Until when an incident that is open lasts.</param>
    public static ChangeEffectFigures Of(
        IEnumerable<Change> changes, IEnumerable<Incident> incidents, Period watched, ReportingCalendar calendar, DateTime now)
    {
        if (watched.To <= watched.From) return ChangeEffectFigures.None("there is no time to look at yet");
        var hours = new DayHours(calendar);
        var all = hours.Seconds([watched]);
        var byService = incidents.Where(one => one.Service is not null).ToLookup(one => one.Service!, StringComparer.OrdinalIgnoreCase);
        var sums = new Sums();
        foreach (var service in changes.Where(one => one is { IsDeployment: true, Service: not null })
                     .GroupBy(one => one.Service!, StringComparer.OrdinalIgnoreCase))
        {
            var own = byService[service.Key].ToList();
            var open = own.Select(one => new Period(one.StartedAt, End(one, now))).ToList();
            var windows = Windows(service.Where(change => !open.Exists(one => one.From < change.At && change.At < one.To)), watched);
            if (windows.Count == 0) continue;
            var inside = hours.Seconds(windows);
            var (hit, missed) = (new int[DayHours.Strata], new int[DayHours.Strata]);
            foreach (var incident in own.Where(one => watched.Contains(one.StartedAt)))
                (windows.Exists(one => one.From <= incident.StartedAt && incident.StartedAt <= one.To) ? hit : missed)
                    [hours.Of(incident.StartedAt)]++;
            for (var stratum = 0; stratum < DayHours.Strata; stratum++)
                sums.Add(hit[stratum], missed[stratum], inside[stratum], all[stratum]);
        }
        return sums.Figures();
    }

    private static DateTime End(Incident incident, DateTime now) =>
        incident.ResolvedAt ?? incident.MitigatedAt ?? (incident.IsOpen ? now : incident.StartedAt);

    // Those that touch are one.
    private static List<Period> Windows(IEnumerable<Change> changes, Period watched)
    {
        List<Period> windows = [];
        foreach (var change in changes.OrderBy(one => one.At))
        {
            var from = change.At < watched.From ? watched.From : change.At;
            var to = change.At + TriggerWindow.Of(change);
            if (to > watched.To) to = watched.To;
            if (to <= from) continue;
            if (windows is [.., var last] && from <= last.To) windows[^1] = new(last.From, to > last.To ? to : last.To);
            else windows.Add(new(from, to));
        }
        return windows;
    }

    private sealed class Sums
    {
        private double over, under, variance, outside, total;
        private int hit, missed;

        public void Add(int inWindow, int elsewhere, double inside, double all)
        {
            (hit, missed) = (hit + inWindow, missed + elsewhere);
            if (all <= 0) return;
            var rest = Math.Max(0, all - inside);
            (outside, total) = (outside + rest, total + all);
            over += inWindow * rest / all;
            under += elsewhere * inside / all;
            variance += (inWindow + elsewhere) * inside * rest / (all * all);
        }

        public ChangeEffectFigures Figures()
        {
            var none = total <= 0 ? "no release and no configuration change of a service in this period and filter"
                : outside < LeastOutside * total
                    ? "less than a fifth of the time lies outside the two hours after a change: there is nothing to compare with"
                : hit + missed == 0 ? "no incident of these services in this period"
                : over <= 0 ? "no incident began in the two hours after a change at an hour that can be compared"
                : under <= 0 ? "no incident began outside the two hours after a change at an hour that can be compared"
                : null;
            if (none is not null) return new(null, null, hit, missed, none);
            var (ratio, half) = (over / under, Z * Math.Sqrt(variance / (over * under)));
            return new(ratio, new(ratio * Math.Exp(-half), ratio * Math.Exp(half)), hit, missed, null);
        }
    }
}

/// <summary>How much changes hurt.</summary>
/// <param name="RateRatio">Incidents an hour in the two hours after a change over those in other hours; null with a reason.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Inside">Incidents in the two hours after a change.</param>
/// <param name="Outside">Incidents of the same services at other times.</param>
/// <param name="Reason">Why it cannot be told; null where it can.</param>
public sealed record ChangeEffectFigures(double? RateRatio, Interval? Interval, int Inside, int Outside, string? Reason)
{
    internal static ChangeEffectFigures None(string reason) => new(null, null, 0, 0, reason);
}
