namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>The share still without an event over time, where some were watched only for a while.</summary>
/// <remarks>Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American Statistical Association 53
/// (1958).</remarks>
public static class KaplanMeier
{
    private const double Rounding = 1e-9;

    /// <summary>The curve: one step per distinct time of an event. Watching that ends at the time of an event ends just after it.</summary>
    public static IReadOnlyList<SurvivalPoint> Curve(IEnumerable<(double Span, bool Ended)> watched)
    {
        var sorted = watched.OrderBy(one => one.Span).ToArray();
        var curve = new List<SurvivalPoint>();
        var surviving = 1.0;
        for (var i = 0; i < sorted.Length;)
        {
            var j = i;
            var ended = 0;
            for (; j < sorted.Length && sorted[j].Span == sorted[i].Span; j++)
                if (sorted[j].Ended) ended++;
            if (ended > 0)
            {
                surviving *= 1 - (double)ended / (sorted.Length - i);
                curve.Add(new SurvivalPoint(sorted[i].Span, surviving, sorted.Length - i));
            }
            i = j;
        }
        return curve;
    }

    /// <summary>The median: the middle of the stretch where the curve equals ½, else its first point below; a stretch that never ends gives
    /// its first point. Null where more than half never had the event.</summary>
    public static double? Median(IReadOnlyList<SurvivalPoint> curve)
    {
        for (var i = 0; i < curve.Count; i++)
        {
            if (curve[i].Surviving < 0.5 - Rounding) return curve[i].At;
            if (curve[i].Surviving <= 0.5 + Rounding) return i + 1 < curve.Count ? (curve[i].At + curve[i + 1].At) / 2 : curve[i].At;
        }
        return null;
    }
}

/// <summary>A step of a survival curve.</summary>
/// <param name="At">Time of the event, in the unit of the spans.</param>
/// <param name="Surviving">Share still without the event from there on.</param>
/// <param name="AtRisk">How many were still watched just before.</param>
public readonly record struct SurvivalPoint(double At, double Surviving, int AtRisk);
