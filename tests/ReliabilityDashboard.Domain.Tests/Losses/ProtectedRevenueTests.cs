using ReliabilityDashboard.Domain.Losses;

namespace ReliabilityDashboard.Domain.Tests.Losses;

public sealed class ProtectedRevenueTests(ITestOutputHelper output)
{
    private const int Histories = 1_000;

    [Fact]
    public void Expected_is_the_loss_of_a_session_times_the_sessions_and_the_interval_stands_on_the_squares()
    {
        // 40 000 of 4 000 000 sessions; the quarter has 1 100 000: 11 000 expected, 3 000 lost, 8 000 protected.
        var baseline = LossSums.Of([30_000, 10_000, null], 4_000_000);
        var quarter = LossSums.Of([2_000, 1_000], 1_100_000);
        var told = ProtectedRevenue.Of(baseline, quarter)!;

        Assert.Equal((11_000, 3_000, 8_000), (Math.Round(told.Expected, 6), told.Observed, Math.Round(told.Value, 6)));
        // 2.5 × √(5 000 000 + 0.275² × 1 000 000 000) = 22 446.
        var reach = 2.5 * Math.Sqrt(5e6 + 0.275 * 0.275 * 1e9);
        Assert.Equal(8_000 - reach, told.Interval.Low!.Value, 6);
        Assert.Equal(8_000 + reach, told.Interval.High!.Value, 6);
        Assert.Equal(ProtectedVerdict.NotDistinguishableFromLuck, told.Verdict);
        Assert.Equal((1, 10d), (baseline.WithoutMoney, baseline.PerThousandSessions));
    }

    [Fact]
    public void Many_small_losses_fewer_are_protected_and_more_are_lost()
    {
        var baseline = LossSums.Of(Enumerable.Repeat<double?>(100, 400), 4_000_000);
        Assert.Equal(ProtectedVerdict.Protected, Verdict(baseline, 20));
        Assert.Equal(ProtectedVerdict.MoreLost, Verdict(baseline, 180));
        Assert.Equal(ProtectedVerdict.NotDistinguishableFromLuck, Verdict(baseline, 90));
    }

    [Fact]
    public void Without_sessions_or_without_any_loss_there_is_no_answer()
    {
        var some = LossSums.Of([100], 1_000);
        Assert.Null(ProtectedRevenue.Of(some with { Sessions = 0 }, some));
        Assert.Null(ProtectedRevenue.Of(some, some with { Sessions = 0 }));
        Assert.Null(ProtectedRevenue.Of(LossSums.Of([null], 1_000), LossSums.Of([], 1_000)));
    }

    [Fact]
    public void Of_histories_in_which_nothing_changed_at_most_5_per_cent_have_a_verdict_and_a_halving_is_found_in_some()
    {
        var random = new Random(20261204);
        var (wrong, found) = (0, 0);
        for (var history = 0; history < Histories; history++)
        {
            var baseline = Enumerable.Range(0, 4).Select(_ => Quarter(random, 15)).Aggregate((one, other) => one.Plus(other));
            if (Verdict(baseline, Quarter(random, 15)) != ProtectedVerdict.NotDistinguishableFromLuck) wrong++;
            if (Verdict(baseline, Quarter(random, 7.5)) == ProtectedVerdict.Protected) found++;
        }
        output.WriteLine($"Of {Histories} unchanged histories {wrong} have a verdict; a true halving is found in {found}.");
        Assert.InRange(wrong, 0, Histories / 20);
    }

    private static ProtectedVerdict Verdict(LossSums baseline, LossSums quarter) => ProtectedRevenue.Of(baseline, quarter)!.Verdict;

    private static ProtectedVerdict Verdict(LossSums baseline, int incidents) =>
        Verdict(baseline, LossSums.Of(Enumerable.Repeat<double?>(100, incidents), 1_000_000));

    // Incidents by chance, a few of them much dearer than all others (log-normal).
    private static LossSums Quarter(Random random, double incidents)
    {
        var losses = new List<double?>();
        var sessions = 1_000_000 + random.Next(200_000);
        var expected = incidents * sessions / 1_100_000;
        for (var at = -Math.Log(1 - random.NextDouble()); at < expected; at += -Math.Log(1 - random.NextDouble()))
            losses.Add(1_000 * Math.Exp(1.2 * Normal(random)));
        return LossSums.Of(losses, sessions);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
