using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Effects;

/// <summary>How many incidents there were on a side.</summary>
/// <param name="Weeks">Whole weeks.</param>
/// <param name="Incidents">That started in them.</param>
public readonly record struct EffectSide(int Weeks, long Incidents)
{
    /// <summary>Each week; null without a week.</summary>
    public double? PerWeek => Weeks == 0 ? null : (double)Incidents / Weeks;
}

/// <summary>Weekly counts on both sides.</summary>
/// <param name="BeforeWeeks">One number for each week before.</param>
/// <param name="AfterWeeks">One for each since.</param>
public sealed record EffectRate(IReadOnlyList<long> BeforeWeeks, IReadOnlyList<long> AfterWeeks)
{
    /// <summary>The side before.</summary>
    public EffectSide Before { get; } = new(BeforeWeeks.Count, BeforeWeeks.Sum());

    /// <summary>The side since.</summary>
    public EffectSide After { get; } = new(AfterWeeks.Count, AfterWeeks.Sum());

    /// <summary>Since against before; null where neither has an incident, or there are fewer than two weeks on a side.</summary>
    public RateRatio? Ratio => field ??= QuasiPoisson.Compare(BeforeWeeks, AfterWeeks, InvestmentEffect.Level);

    /// <summary>How much more it changed than another one; null where that cannot be told.</summary>
    public RateRatio? Against(EffectRate other) =>
        RatioOfRatios.Compare((BeforeWeeks, AfterWeeks), (other.BeforeWeeks, other.AfterWeeks), InvestmentEffect.Level);
}
