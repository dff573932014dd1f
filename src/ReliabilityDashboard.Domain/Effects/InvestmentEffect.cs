using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Effects;

/// <summary>Whether there are fewer incidents since an improvement, set against all others: what drifts everywhere is no effect of
/// it.</summary>
/// <remarks>A shared drift makes 27 % of the verdicts false where nothing is set against it.</remarks>
public sealed record InvestmentEffect
{
    /// <summary>Of each interval; both looks together are wrong in at most 5 %.</summary>
    public const double Level = 0.975;

    /// <summary>So many incidents outside the scope there must be on each side.</summary>
    public const int EnoughOutside = 20;

    /// <summary>The incidents it could make fewer.</summary>
    public required EffectScope Scope { get; init; }
    /// <summary>The local day on which it was done.</summary>
    public required DateOnly Done { get; init; }
    /// <summary>The weeks on both sides.</summary>
    public required EffectWeeks Weeks { get; init; }
    /// <summary>Incidents of the scope, as far as the last look saw them; before the first, so far.</summary>
    public required EffectRate Rate { get; init; }
    /// <summary>All others in the same weeks.</summary>
    public required EffectRate Outside { get; init; }
    /// <summary>Incidents of the scope in all whole weeks since: numbers, no verdict.</summary>
    public required EffectRate SoFar { get; init; }
    /// <summary>How much more those of the scope changed than all others; null where that cannot be told.</summary>
    public RateRatio? Relative { get; init; }
    /// <summary>What may be said of the number of incidents.</summary>
    public required EffectVerdict Verdict { get; init; }
    /// <summary>Whether recovery became shorter.</summary>
    public required EffectFigure Recovery { get; init; }
    /// <summary>Whether failures spread less far.</summary>
    public required EffectFigure Blast { get; init; }
    /// <summary>Median users share of those of the scope before, and how many say theirs.</summary>
    public required (Measured Before, Measured After) Observed { get; init; }

    /// <summary>Looks for the effect of one improvement.</summary>
    /// <param name="scope">The incidents it could make fewer.</param>
    /// <param name="done">The local day on which it was done.</param>
    /// <param name="firstLinked">Start of the earliest incident that led to it; null where none did.</param>
    /// <param name="history">All incidents.</param>
    public static InvestmentEffect Of(EffectScope scope, DateOnly done, DateTime? firstLinked, EffectHistory history)
    {
        var records = history.Records;
        var weeks = EffectWeeks.Of(records.Calendar, done, firstLinked, records.FirstStored, records.Now);
        var inside = history.Of(scope);
        IReadOnlyList<long> In(IReadOnlyList<Period> side) => EffectHistory.PerWeek(inside, side);
        IReadOnlyList<long> Out(IReadOnlyList<Period> side) =>
            [.. EffectHistory.PerWeek(history.Counted, side).Zip(In(side), (all, own) => all - own)];
        var rate = new EffectRate(In(weeks.Before), In(weeks.Looked));
        var outside = new EffectRate(Out(weeks.Before), Out(weeks.Looked));
        var comparable = outside.Before.Incidents >= EnoughOutside && outside.After.Incidents >= EnoughOutside;
        var relative = comparable ? rate.Against(outside) : null;

        var own = history.Only([.. inside.All]);
        var (before, after) = (EffectWeeks.Span(weeks.Before), EffectWeeks.Span(weeks.Looked));
        var looks = weeks.Look is not null && weeks.Before.Count >= EffectWeeks.Enough;
        var tests = new[]
        {
            new TestOutcome(
                TestKind.QuasiPoisson, looks ? relative?.P : null, Toward(relative), rate.After.Incidents, rate.Before.Incidents),
            Test(TimeToRecovery.Metric), Test(BlastRadius.Metric),
        };
        var judged = Judgement.Family(tests, allowsVerdict: true, 1 - Level);
        return new()
        {
            Scope = scope, Done = done, Weeks = weeks, Rate = rate, Outside = outside, Relative = relative,
            SoFar = weeks.Looked.Count == weeks.After.Count ? rate : new(rate.BeforeWeeks, In(weeks.After)),
            Verdict = weeks.Before.Count < EffectWeeks.Enough ? EffectVerdict.NothingToCompare
                : weeks.Look is null ? EffectVerdict.TooEarly
                : judged[0].Verdict switch
                {
                    Metrics.Comparing.Verdict.Lower => EffectVerdict.Fewer,
                    Metrics.Comparing.Verdict.Higher => EffectVerdict.More,
                    Metrics.Comparing.Verdict.NoReliableChange => EffectVerdict.NoMeasurableEffect,
                    _ => EffectVerdict.NothingToCompare,
                },
            Recovery = new(Median(before, Recovered), Median(after, Recovered), judged[1]),
            Blast = new(Median(before, Reached), Median(after, Reached), judged[2]),
            Observed = (Users(before), Users(after)),
        };

        TestOutcome Test(Metric metric) => looks && before is not null && after is not null
            ? metric.Over(own).Test(new ComparedPeriod(after, before, "", AllowsVerdict: true))
            : new(TestKind.MannWhitney, null, 0, 0, 0);
        Measured Recovered(Period period) => TimeToRecovery.Metric.Of(own.Incidents, period, own.EndsAt).Durations.MeasuredMedian;
        Measured Reached(Period period) => BlastRadius.Of(inside.Inside(period), period, own.Services, own.Blast).Median;
        Measured Users(Period? period) => Median(period, one =>
        {
            double[] shares = [.. inside.Inside(one).Select(BlastRadius.UsersShare).OfType<double>()];
            return new(Quantile.Median(shares), shares.Length);
        });
        static Measured Median(Period? period, Func<Period, Measured> of) => period is null ? Measured.None : of(period);
    }

    // Never a verdict from an interval that contains 1.
    private static int Toward(RateRatio? relative) => relative switch
    {
        { Interval.High: < 1 } => -1,
        { Interval.Low: > 1 } => 1,
        _ => 0,
    };
}

/// <summary>A figure on both sides of an improvement.</summary>
/// <param name="Before">Its median before.</param>
/// <param name="After">Its median since.</param>
/// <param name="Comparison">What may be said of it.</param>
public sealed record EffectFigure(Measured Before, Measured After, ComparisonResult Comparison);
