using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>How much of what was promised was kept in a window of time, and what is left of the error budget.</summary>
/// <param name="Window">From its begin to its end, which may lie ahead.</param>
/// <param name="Target">What was promised, a fraction; null where nothing was.</param>
/// <param name="Attained">What was kept so far, a fraction with its n.</param>
/// <param name="Minutes">Minutes of the window that are over.</param>
/// <remarks>Beyer and others, "The Site Reliability Workbook" (2018), chapters 2 and 5: error budget and burn rate.</remarks>
public sealed record ServiceLevel(Period Window, double? Target, Measured Attained, double Minutes)
{
    /// <summary>How many days the usual window has.</summary>
    public const int UsualDays = 28;

    /// <summary>Of a journey: incidents that may have stopped it, of which neither share nor end tells whether and how long.</summary>
    public int WithoutShare { get; init; }

    /// <summary>Minutes of failing that are left; below 0 where more were used than there are. Null without a target or data.</summary>
    public double? MinutesLeft =>
        Target is { } target && Attained.Value is { } attained
            ? Window.Length.TotalMinutes * (1 - target) - Minutes * (1 - attained)
            : null;

    /// <summary>How fast the budget is used: 1 uses it up with the end of the window. Null without a target or data, and where nothing may
    /// fail.</summary>
    public double? Burn => Target is < 1 && Attained.Value is { } attained ? (1 - attained) / (1 - Target.Value) : null;

    /// <summary>Whether the promise is kept so far; null without a target or data.</summary>
    public bool? IsMet => Target is { } target && Attained.Value is { } attained ? attained >= target : null;

    /// <summary>Of a service: the share of its requests that did not fail, over the rows that say how many did.</summary>
    /// <param name="signals">Of the window up to now.</param>
    /// <param name="target">As declared, a fraction.</param>
    /// <param name="window">From its begin to its end.</param>
    /// <param name="now">Up to when it is known.</param>
    public static ServiceLevel OfService(GoldenSignals signals, double? target, Period window, DateTime now)
    {
        var failed = signals.SeenErrorRate;
        return new(
            window, target, failed.Value is { } share ? new Measured(1 - share, failed.N) : Measured.None,
            ((now < window.To ? now : window.To) - window.From).TotalMinutes);
    }

    /// <summary>Of a journey: the share of the time so far outside incidents that reached at least <paramref name="limited"/> and hit a
    /// service it cannot do without, or name it; n = minutes so far.</summary>
    /// <param name="journey">With its critical services and target.</param>
    /// <param name="incidents">Of any time; those that do not count are left out.</param>
    /// <param name="catalogue">For the share of services.</param>
    /// <param name="limited">From which share on an incident is more than contained.</param>
    /// <param name="window">From its begin to its end.</param>
    /// <param name="now">Up to when it is known; open incidents go on until then.</param>
    public static ServiceLevel OfJourney(
        Journey journey, IEnumerable<Incident> incidents, ServiceCatalogue catalogue, double limited, Period window, DateTime now)
    {
        var soFar = new Period(window.From, now < window.From ? window.From : now < window.To ? now : window.To);
        var critical = journey.CriticalServices.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (bad, without) = (new List<Period>(), 0);
        foreach (var incident in incidents)
        {
            if (!incident.Counts || incident.StartedAt >= soFar.To) continue;
            var isNamed = journey.Name.Equals(incident.Journey, StringComparison.OrdinalIgnoreCase);
            if (!isNamed && !incident.Hit.Any(critical.Contains)) continue;
            var end = incident.MitigatedAt ?? incident.ResolvedAt ?? (incident.IsOpen ? soFar.To : null);
            if (end <= soFar.From) continue;
            if (BlastRadius.ShareOf(incident, catalogue) is { } share && end >= incident.StartedAt)
            {
                if (share.Value >= limited) bad.Add(new Period(incident.StartedAt, end.Value).CutTo(soFar));
            }
            // What began before the window and has no end is not known to reach into it.
            else if (end is not null || incident.StartedAt >= soFar.From) without++;
        }
        var minutes = soFar.Length.TotalMinutes;
        return new(window, journey.SlaTarget, minutes < 1 ? Measured.None : new(1 - Union(bad) / minutes, (long)minutes), minutes)
        {
            WithoutShare = without,
        };
    }

    // Minutes inside any of them, each once.
    private static double Union(IEnumerable<Period> stretches)
    {
        var (minutes, until) = (0d, DateTime.MinValue);
        foreach (var one in stretches.OrderBy(one => one.From))
        {
            if (one.To <= until) continue;
            minutes += (one.To - (one.From > until ? one.From : until)).TotalMinutes;
            until = one.To;
        }
        return minutes;
    }
}
