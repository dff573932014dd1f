using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>Finds growth in traffic that nobody reported: days far above what the weekday had in the eight weeks before, and above how far
/// days usually are.</summary>
public static class TrafficGrowth
{
    private const int Weeks = 8, LookBack = 28, EnoughDays = 21, LeastRequests = 1_000;
    private const double Deviations = 4 * 1.4826, LeastMore = 0.25;

    /// <summary>How many days before the first one looked at are needed.</summary>
    public const int DaysBefore = LookBack + 7 * Weeks;

    /// <summary>The stretches of days that stand out, the earliest first.</summary>
    /// <param name="requests">Of each whole local day that has any.</param>
    /// <param name="first">The first day looked at.</param>
    /// <param name="last">The last one, itself in.</param>
    public static IReadOnlyList<GrowthStretch> Find(IReadOnlyDictionary<DateOnly, long> requests, DateOnly first, DateOnly last)
    {
        var ratios = new Dictionary<DateOnly, double?>();
        List<GrowthStretch> found = [];
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (requests.GetValueOrDefault(day) < LeastRequests || Ratio(day) is not { } ratio || !StandsOut(day, ratio)) continue;
            if (found is [.., var before] && before.Last.AddDays(1) == day)
                found[^1] = before with { Last = day, Ratio = Math.Max(before.Ratio, ratio) };
            else
                found.Add(new(day, day, ratio));
        }
        return found;

        bool StandsOut(DateOnly day, double ratio)
        {
            double[] earlier = [.. Enumerable.Range(1, LookBack).Select(back => Ratio(day.AddDays(-back))).OfType<double>()];
            if (earlier.Length < EnoughDays) return false;
            var median = Quantile.Median(earlier)!.Value;
            var spread = Quantile.Median([.. earlier.Select(one => Math.Abs(one - median))])!.Value;
            return ratio - median > Deviations * spread && ratio > median * (1 + LeastMore);
        }

        double? Ratio(DateOnly day)
        {
            if (ratios.TryGetValue(day, out var known)) return known;
            double[] usual =
            [
                .. Enumerable.Range(1, Weeks).Select(back => day.AddDays(-7 * back)).Where(requests.ContainsKey)
                    .Select(earlier => (double)requests[earlier]),
            ];
            return ratios[day] =
                requests.TryGetValue(day, out var now) && Quantile.Median(usual) is > 0 and var median ? now / median : null;
        }
    }
}

/// <summary>Days of more traffic than usual.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last one, itself in.</param>
/// <param name="Ratio">Of the day that stands out most: its requests over the median of that weekday in the eight weeks before.</param>
public sealed record GrowthStretch(DateOnly First, DateOnly Last, double Ratio);
