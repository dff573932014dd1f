using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using TestDatabases;

namespace ReliabilityDashboard.Domain.Tests.Effects;

/// <summary>Histories in which nothing changed, and some in which something did.</summary>
public sealed class SimulatedEffectTests
{
    private static readonly int Histories = LongVariantAttribute.Count(100, all: 1_000);

    [Theory]
    [InlineData("even weeks", 1.0, 4.0, 0, 0)]
    [InlineData("few incidents", 0.25, 3.0, 0, 0)]
    [InlineData("everything becomes rarer", 1.0, 4.0, -1.2, 0)]
    [InlineData("everything becomes more frequent", 1.0, 4.0, 1.2, 0)]
    [InlineData("weeks that wander", 1.5, 5.0, 0, 0.25)]
    public void Where_nothing_changed_at_most_one_in_twenty_gets_a_verdict(
        string history, double own, double others, double drift, double wander)
    {
        var told = Run(seed => new(seed, own, others) { Drift = week => Math.Exp(drift * week / 104), Wander = wander })
            .Count(looks => looks.Any(Says));
        Print($"{history}: a verdict in {told} of {Histories} histories without an effect");
        Assert.True(told <= 0.05 * Histories, $"{history}: {told} of {Histories}");
    }

    [Theory]
    [InlineData(1, 4, 0.03)]
    [InlineData(2, 8, 0.15)]
    [InlineData(4, 16, 0.4)]
    public void A_true_halving_is_found_this_often(double own, double others, double least)
    {
        var all = Run(seed => new(seed, own, others) { Leaves = 0.5 });
        int Found(int look, EffectVerdict verdict) => all.Count(looks => looks[look].Verdict == verdict);
        Print(
            $"{own} a week halved: found in {Found(0, EffectVerdict.Fewer)} of {Histories} after 13 weeks, in "
                + $"{Found(1, EffectVerdict.Fewer)} after 26");
        Assert.Equal((0, 0), (Found(0, EffectVerdict.More), Found(1, EffectVerdict.More)));
        Assert.True(Found(1, EffectVerdict.Fewer) > least * Histories);
    }

    [Fact]
    public void A_quarter_of_the_reach_and_of_the_time_is_found()
    {
        var all = Run(seed => new(seed, own: 1.5, others: 5) { LeavesOfEach = 0.25 });
        int Found(Func<InvestmentEffect, EffectFigure> of) => all.Count(looks => of(looks[1]).Comparison.Verdict == Verdict.Lower);
        Print(
            $"a quarter of both: reach found in {Found(one => one.Blast)}, recovery in {Found(one => one.Recovery)} of {Histories} "
                + "after 26 weeks");
        Assert.True(Found(one => one.Blast) > 0.8 * Histories && Found(one => one.Recovery) > 0.8 * Histories);
    }

    private static List<IReadOnlyList<InvestmentEffect>> Run(Func<int, MadeHistory> make) =>
        [.. Enumerable.Range(1, Histories).AsParallel().AsOrdered().Select(seed => make(seed).Looks())];

    private static bool Says(InvestmentEffect effect) =>
        effect.Verdict is EffectVerdict.Fewer or EffectVerdict.More
        || effect.Recovery.Comparison.Verdict is Verdict.Lower or Verdict.Higher
        || effect.Blast.Comparison.Verdict is Verdict.Lower or Verdict.Higher;

    private static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
