using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Metrics.Matrix;

/// <summary>Impact against frequency: one point per failure mode, four quadrants.</summary>
/// <remarks>Impact is a mean per occurrence, so that a frequent, harmless failure stays low. Provisional thresholds are not medians: those
/// would call every single occurrence frequent.</remarks>
public static class ImpactFrequencyMatrix
{
    private const int EnoughPoints = 8;
    private const double LeastFrequency = 0.1,
        UpperQuartile = 0.75;

    /// <summary>Money where any journey has value figures, else the score.</summary>
    public static ImpactUnit DefaultUnit(IEnumerable<Journey> journeys) =>
        journeys.Any(journey => journey.HasValueFigures) ? ImpactUnit.Money : ImpactUnit.Score;

    /// <summary>Weeks from the later of the period's start and the first stored record to the earlier of its end and now, at least
    /// 1.</summary>
    public static double WeeksOf(Period period, DateTime? firstStored, DateTime now)
    {
        var from = firstStored > period.From ? firstStored.Value : period.From;
        var to = now < period.To ? now : period.To;
        return Math.Max(1, (to - from).TotalDays / 7);
    }

    /// <summary>The matrix of incidents.</summary>
    /// <param name="beforeFilters">All occurrences that count, of the period or more: thresholds and usual shares stand on them.</param>
    /// <param name="isAsked">Whether an occurrence passes the filter.</param>
    /// <param name="unit">Unit of the impact.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Start of the first stored incident, before filters.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="thresholds">Thresholds that a person set, in this unit.</param>
    public static MatrixFigures Of(
        IEnumerable<MatrixOccurrence> beforeFilters, Func<MatrixOccurrence, bool> isAsked, ImpactUnit unit, Period period,
        DateTime? firstStored, DateTime now, MatrixThresholds thresholds)
    {
        MatrixOccurrence[] all = [.. beforeFilters.Where(one => period.Contains(one.At))];
        var usual = new UsualShares(all);
        return Of(
            all,
            isAsked,
            unit,
            one =>
                unit == ImpactUnit.Score ? ImpactScore.OfIncident(one, usual)
                : one.Money is { } money ? (money, Assumptions.None)
                : null,
            WeeksOf(period, firstStored, now),
            thresholds
        );
    }

    /// <summary>The matrix of crash groups; score only.</summary>
    public static MatrixFigures OfCrashes(
        IEnumerable<MatrixOccurrence> beforeFilters, Func<MatrixOccurrence, bool> isAsked, Period period, DateTime? firstStored,
        DateTime now, MatrixThresholds thresholds) =>
        Of(
            [.. beforeFilters.Where(one => period.Contains(one.At))], isAsked, ImpactUnit.Score, one => ImpactScore.OfCrash(one),
            WeeksOf(period, firstStored, now), thresholds);

    private static MatrixFigures Of(
        MatrixOccurrence[] all, Func<MatrixOccurrence, bool> isAsked, ImpactUnit unit,
        Func<MatrixOccurrence, (double Impact, Assumptions Assumed)?> valueOf, double weeks, MatrixThresholds thresholds)
    {
        var frequencyThreshold = thresholds.FrequencyPerWeek ?? Math.Max(LeastFrequency, 2 / weeks);
        var impactThreshold = thresholds.Impact ?? ProvisionalImpact(all, valueOf);
        var points = new List<MatrixPoint>();
        var withoutValue = new List<UnvaluedMode>();
        foreach (var mode in all.Where(isAsked).GroupBy(one => one.Group))
        {
            MatrixOccurrence[] latestFirst = [.. mode.OrderByDescending(one => one.At).ThenByDescending(one => one.Id)];
            long[] ids = [.. latestFirst.Select(one => one.Id)];
            var (latest, frequency) = (latestFirst[0], ids.Length / weeks);
            if (ValueOf(latestFirst, valueOf) is not { } value)
                withoutValue.Add(new(mode.Key, latest.Title, latest.Category, ids, frequency));
            else
                points.Add(
                    new(
                        mode.Key, latest.Title, latest.Category, ids, frequency, value.Impact, value.Assumed, value.FilledIn,
                        impactThreshold is { } high ? QuadrantOf(frequency >= frequencyThreshold, value.Impact >= high) : null)
                );
        }
        return new(
            unit, weeks, frequencyThreshold, impactThreshold, thresholds.FrequencyPerWeek is null, thresholds.Impact is null,
            [.. points.OrderByDescending(point => point.FrequencyPerWeek * point.Impact).ThenBy(point => point.Group)],
            [.. withoutValue.OrderByDescending(mode => mode.FrequencyPerWeek).ThenBy(mode => mode.Group)]);
    }

    /// <summary>The quadrant of a mode.</summary>
    public static Quadrant QuadrantOf(bool frequent, bool highImpact) =>
        (frequent, highImpact) switch
        {
            (true, true) => Quadrant.ImmediateFire,
            (false, true) => Quadrant.TickingTimeBomb,
            (true, false) => Quadrant.Noise,
            _ => Quadrant.Backlog,
        };

    private static double? ProvisionalImpact(MatrixOccurrence[] all, Func<MatrixOccurrence, (double Impact, Assumptions Assumed)?> valueOf)
    {
        var impacts = new List<double>();
        foreach (var mode in all.GroupBy(one => one.Group))
            if (ValueOf(mode, valueOf) is { } value && !value.Assumed.HasFlag(Assumptions.Share))
                impacts.Add(value.Impact);
        return impacts.Count >= EnoughPoints ? Quantile.Of(impacts, UpperQuartile) : null;
    }

    private static (double Impact, Assumptions Assumed, int FilledIn)? ValueOf(
        IEnumerable<MatrixOccurrence> mode, Func<MatrixOccurrence, (double Impact, Assumptions Assumed)?> valueOf)
    {
        (double Impact, Assumptions Assumed)[] values =
        [
            .. mode.Select(valueOf).Where(value => value is not null).Select(value => value!.Value),
        ];
        if (values.Length == 0)
            return null;
        return (
            values.Average(value => value.Impact), values.Aggregate(Assumptions.None, (sum, value) => sum | value.Assumed),
            values.Count(value => value.Assumed != Assumptions.None));
    }
}

/// <summary>Thresholds set by a person; null where nobody set one.</summary>
/// <param name="FrequencyPerWeek">Occurrences per week from which on a mode is frequent.</param>
/// <param name="Impact">Impact from which on it is high, in the unit of the chart.</param>
public sealed record MatrixThresholds(double? FrequencyPerWeek, double? Impact)
{
    /// <summary>Nobody set any.</summary>
    public static MatrixThresholds None { get; } = new(null, null);

    /// <summary>These, and where there is none of them another.</summary>
    public MatrixThresholds Or(double? frequencyPerWeek, double? impact) => new(FrequencyPerWeek ?? frequencyPerWeek, Impact ?? impact);
}

/// <summary>The matrix of a period.</summary>
/// <param name="Unit">Unit of the impact.</param>
/// <param name="Weeks">Weeks that the frequencies stand on.</param>
/// <param name="FrequencyThreshold">From here on a mode is frequent.</param>
/// <param name="ImpactThreshold">From here on its impact is high; null: no quadrants until a person sets it.</param>
/// <param name="FrequencyProvisional">Nobody set the threshold of frequency.</param>
/// <param name="ImpactProvisional">Nobody set the threshold of impact.</param>
/// <param name="Points">The failure modes, highest frequency × impact first.</param>
/// <param name="WithoutValue">Failure modes that have no money.</param>
public sealed record MatrixFigures(
    ImpactUnit Unit, double Weeks, double FrequencyThreshold, double? ImpactThreshold, bool FrequencyProvisional, bool ImpactProvisional,
    IReadOnlyList<MatrixPoint> Points, IReadOnlyList<UnvaluedMode> WithoutValue);
