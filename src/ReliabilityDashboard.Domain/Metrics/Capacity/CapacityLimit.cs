using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Capacity;

/// <summary>Why no limit is shown.</summary>
public enum NoCapacityLimit
{
    /// <summary>No hour says both requests and errors.</summary>
    NoData,

    /// <summary>Fewer than twice <see cref="CapacityLimit.LeastHours"/> hours.</summary>
    TooFewHours,

    /// <summary>A straight line describes the errors as well: nothing bends with traffic.</summary>
    NoBend,

    /// <summary>There is a bend, but errors do not rise more than twice as fast beyond it.</summary>
    NotRising,
}

/// <summary>From which traffic on the errors of a service rise: the limit that it showed, not one that somebody computed.</summary>
/// <param name="RequestsPerSecond">Where the line breaks; null with <paramref name="Why"/>.</param>
/// <param name="Interval">95 %, by the likelihood ratio: breaks whose fit is not worse than chance would make it.</param>
/// <param name="Hours">Hours that were looked at.</param>
/// <param name="Busiest">The most requests a second of an hour; null without hours.</param>
/// <param name="Why">Why there is none.</param>
public sealed record CapacityLimit(double? RequestsPerSecond, Interval? Interval, int Hours, double? Busiest, NoCapacityLimit? Why)
{
    /// <summary>So many hours lie on each side of the break at least.</summary>
    public const int LeastHours = 20;

    /// <summary>How many days are looked at.</summary>
    public const int Days = 90;

    private const double LeastGain = 10, Steeper = 2;

    // 95 % of the chi-squared distribution with one degree of freedom.
    private const double LikelihoodRatio = 3.841458820694124;

    /// <summary>The limit out of hours of the last 90 days.</summary>
    /// <param name="hours">Traffic and the error rate that users see of each hour; without both it counts nowhere.</param>
    /// <remarks>A continuous line with one break against a straight one, weighted by requests: Schwarz's criterion, n ln RSS + k ln n with
    /// k 4 and 2, better by at least 10 (Kass and Raftery, "Bayes Factors", 1995: "very strong"). The interval of the break: Seber and
    /// Wild, "Nonlinear Regression" (1989), 9.3.</remarks>
    public static CapacityLimit Of(IEnumerable<HourOfTraffic> hours)
    {
        HourOfTraffic[] told = [.. hours.Where(hour => hour is { Requests: > 0, Seconds: > 0 })];
        var busiest = told.Select(hour => (double?)hour.PerSecond).Max();
        CapacityLimit None(NoCapacityLimit why) => new(null, null, told.Length, busiest, why);

        if (told.Length == 0) return None(NoCapacityLimit.NoData);
        if (told.Length < 2 * LeastHours) return None(NoCapacityLimit.TooFewHours);
        var line = new BrokenLine(told.Select(hour => (hour.PerSecond, hour.ErrorRate, (double)hour.Requests)));
        BrokenLine.Bend[] bends = [.. line.Bends(LeastHours)];
        // Hours that all err alike, or a break that leaves nothing: told apart from zero by what rounding leaves.
        var straight = line.StraightResidual;
        if (bends.Length == 0 || !(straight > double.Epsilon)) return None(NoCapacityLimit.NoBend);
        double Misfit(double residual) => line.Count * Math.Log(Math.Max(residual, straight * 1e-12));

        var best = bends.MinBy(bend => bend.Residual);
        var gain = Misfit(straight) - Misfit(best.Residual) - 2 * Math.Log(line.Count);
        if (gain < LeastGain) return None(NoCapacityLimit.NoBend);
        if (!(best.Right > 0 && best.Right > Steeper * best.Left)) return None(NoCapacityLimit.NotRising);
        double[] alike =
        [
            .. from bend in bends
               where Misfit(bend.Residual) - Misfit(best.Residual) <= LikelihoodRatio
               select bend.Break,
        ];
        return new(best.Break, new(alike.Min(), alike.Max()), told.Length, busiest, null);
    }
}

/// <summary>Traffic and errors of an hour.</summary>
/// <param name="Requests">Requests of the rows that say how many failed.</param>
/// <param name="Failed">Those that failed for users, whether they said so or not.</param>
/// <param name="Seconds">Seconds of those rows.</param>
public readonly record struct HourOfTraffic(long Requests, long Failed, long Seconds)
{
    /// <summary>UTC begin of the hour.</summary>
    public DateTime Start { get; init; }

    /// <summary>Requests a second.</summary>
    public double PerSecond => (double)Requests / Seconds;

    /// <summary>The error rate that users see, a fraction.</summary>
    public double ErrorRate => (double)Failed / Requests;
}
