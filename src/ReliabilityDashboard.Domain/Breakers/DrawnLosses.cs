using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>Losses of a quarter in one draw of rates and probabilities.</summary>
/// <param name="Loss">As it is.</param>
/// <param name="Alone">With each call of the plan protected alone.</param>
/// <param name="Together">With each protected together with those before it.</param>
internal sealed record DrawnWorld(double Loss, IReadOnlyList<double> Alone, IReadOnlyList<double> Together)
{
    public double ShareRemoved => Loss > 0 && Together.Count > 0 ? 1 - Together[^1] / Loss : 0;
}

/// <summary>What rates and probabilities might be: each draw has samples of its own, the same before and after.</summary>
internal sealed class DrawnLosses
{
    private DrawnLosses(IReadOnlyList<DrawnWorld> worlds) => Worlds = worlds;

    public IReadOnlyList<DrawnWorld> Worlds { get; }

    /// <summary>Null where rates and probabilities are given.</summary>
    public static DrawnLosses? Of(SpreadGraph graph, IReadOnlyList<int> plan, BreakerChoice choice, BreakerWork work)
    {
        if (graph.Model.Draw is not { } draw) return null;
        var (random, loss, left) = (new Random(choice.Seed), new SpreadLoss(graph), 1 - choice.Works);
        int[][] protectedCalls = [.. plan.Select(call => new[] { call }), .. plan.Select((_, i) => plan.Take(i + 1).ToArray())];
        var worlds = new List<DrawnWorld>();
        for (var i = 0; i < choice.Draws; i++)
        {
            work.Slice();
            var rates = draw(random);
            var live = LiveCalls.Sampled(rates.Passing, graph.DrawSamples, LiveCalls.Mix((ulong)choice.Seed) + (ulong)i);
            var losses = loss.Of(rates.Origins, live, [.. protectedCalls.Select(calls => (live.Protect(calls, left), calls))]);
            worlds.Add(new(losses[0], losses[1..(plan.Count + 1)], losses[(plan.Count + 1)..]));
        }
        return new(worlds);
    }

    public Interval IntervalOf(Func<DrawnWorld, double> figure)
    {
        double[] drawn = [.. Worlds.Select(figure)];
        return new(Quantile.Of(drawn, (1 - DrawnValue.Level) / 2), Quantile.Of(drawn, (1 + DrawnValue.Level) / 2));
    }
}
