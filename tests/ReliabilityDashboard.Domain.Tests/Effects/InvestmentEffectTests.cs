using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Effects;

public sealed class InvestmentEffectTests
{
    private static readonly DateTime Done = Utc.At("2026-01-05");
    private static readonly EffectScope Scope = new([], "pay", null, null);

    [Fact]
    public void Fewer_than_before_while_the_others_stay_is_an_effect()
    {
        // 26 weeks on each side: two a week, then one every other week; five of others a week all the time.
        var effect = Of(26, (week, add) =>
        {
            for (var i = 0; i < (week < 0 ? 2 : week % 2 == 0 ? 1 : 0); i++) add("pay");
            for (var i = 0; i < 5; i++) add("web");
        });

        Assert.Equal((52L, 13L), (effect.Rate.Before.Incidents, effect.Rate.After.Incidents));
        Assert.Equal((2.0, 0.5), (effect.Rate.Before.PerWeek, effect.Rate.After.PerWeek));
        Assert.Equal((130L, 130L), (effect.Outside.Before.Incidents, effect.Outside.After.Incidents));
        Assert.Equal((0.25, 1.0), (effect.Rate.Ratio!.Ratio!.Value, effect.Outside.Ratio!.Ratio!.Value));
        // ln ¼ = −1.3863; variance 1/52 + 1/13 + 2/130 = 0.11154 (φ = 1 on both); t(50, 98.75 %) = 2.3109: e^(−1.3863 ± 0.7718).
        Assert.Equal(0.11154, effect.Relative!.LogVariance!.Value, precision: 5);
        Assert.Equal(0.1155, effect.Relative.Interval.Low!.Value, precision: 3);
        Assert.Equal(0.541, effect.Relative.Interval.High!.Value, precision: 3);
        Assert.Equal(EffectVerdict.Fewer, effect.Verdict);
    }

    [Fact]
    public void What_drifts_everywhere_is_no_effect() =>
        Assert.Equal(EffectVerdict.NoMeasurableEffect, Of(26, (week, add) =>
        {
            for (var i = 0; i < (week < 0 ? 4 : 1); i++) add("pay");
            for (var i = 0; i < (week < 0 ? 8 : 2); i++) add("web");
        }).Verdict);

    [Fact]
    public void None_since_is_told_by_the_exact_limit()
    {
        var effect = Of(13, (week, add) =>
        {
            if (week < 0) add("pay");
            for (var i = 0; i < 4; i++) add("web");
        });
        Assert.Equal((0.0, EffectVerdict.Fewer), (effect.Relative!.Ratio, effect.Verdict));
        Assert.Equal(0, effect.Relative.Interval.Low);
        Assert.InRange(effect.Relative.Interval.High!.Value, 0.01, 0.999);
        Assert.InRange(effect.Relative.P, 1e-6, 0.025);
    }

    [Theory]
    [InlineData(12, 5, EffectVerdict.TooEarly)]
    [InlineData(13, 5, EffectVerdict.Fewer)]
    [InlineData(20, 5, EffectVerdict.Fewer)]
    // Fewer than 20 of others in 13 weeks: nothing to set it against.
    [InlineData(13, 1, EffectVerdict.NothingToCompare)]
    public void A_verdict_needs_13_weeks_and_20_incidents_elsewhere(int weeks, int others, EffectVerdict verdict)
    {
        var effect = Of(weeks, (week, add) =>
        {
            for (var i = 0; i < (week < 0 ? 4 : week == 0 ? 1 : 0); i++) add("pay");
            for (var i = 0; i < others; i++) add("web");
        });
        Assert.Equal(verdict, effect.Verdict);
        Assert.Equal((weeks, Math.Min(weeks, 13)), (effect.SoFar.After.Weeks, effect.Rate.After.Weeks));
    }

    [Fact]
    public void Too_little_history_before_gives_no_verdict() =>
        Assert.Equal(EffectVerdict.NothingToCompare, Of(26, (week, add) =>
        {
            if (week < -12) return;
            for (var i = 0; i < (week < 0 ? 4 : 1); i++) add("pay");
            for (var i = 0; i < 8; i++) add("web");
        }).Verdict);

    [Fact]
    public void Recovery_and_reach_are_compared_on_the_same_sides()
    {
        var effect = Of(13, (week, add) =>
        {
            add("pay");
            for (var i = 0; i < 4; i++) add("web");
        });
        // Ten minutes and 10 % before, one and 1 % since.
        Assert.Equal((600.0, 26L, 60.0, 13L), (
            effect.Recovery.Before.Value, effect.Recovery.Before.N, effect.Recovery.After.Value, effect.Recovery.After.N));
        Assert.Equal((0.1, 0.01), (effect.Observed.Before.Value, effect.Observed.After.Value));
        Assert.Equal((Verdict.Lower, Verdict.Lower), (effect.Recovery.Comparison.Verdict, effect.Blast.Comparison.Verdict));
        Assert.Equal(EffectVerdict.NoMeasurableEffect, effect.Verdict);
    }

    private static InvestmentEffect Of(int weeksAfter, Action<int, Action<string>> fill)
    {
        var incidents = new List<Incident>();
        for (var week = -26; week < weeksAfter; week++)
        {
            var at = Done.AddDays(7 * week).AddHours(12);
            var (minutes, users) = week < 0 ? (10, 100) : (1, 10);
            fill(week, service => incidents.Add(Make.Incident("2026-01-05") with
            {
                StartedAt = at, DetectedAt = at, ResolvedAt = at.AddMinutes(minutes), Status = IncidentStatus.Resolved,
                Service = service, GroupId = service.Length, AffectedUsers = users, ActiveUsers = 1_000,
            }));
        }
        // The first is stored with the week, so that its week counts.
        if (incidents[0] is { StartedAt.Hour: 12 } first)
            incidents.Insert(0, first with { StartedAt = first.StartedAt.AddHours(-12), Exercise = true });
        return InvestmentEffect.Of(
            Scope, DateOnly.FromDateTime(Done), null, new(Make.Records(Done.AddDays(7 * weeksAfter), incidents)));
    }
}
