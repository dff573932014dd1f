using ReliabilityDashboard.Domain.Breakers;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>Graphs with more uncertain calls than can be looked at in every state.</summary>
public sealed class SampledBreakersTests
{
    private static SpreadModel Random(int seed, int nodes, int calls, double passing = 0.3)
    {
        var random = new Random(seed);
        return Spreads.Model(
            nodes,
            Enumerable.Range(0, calls * 2).Select(_ => (random.Next(nodes), random.Next(nodes), random.NextDouble() * 2 * passing))
                .Where(call => call.Item1 != call.Item2).DistinctBy(call => (call.Item1, call.Item2)).Take(calls).ToList(),
            node => node % 3 == 0 ? 5 : 0.2);
    }

    [Theory]
    [InlineData(30, 90, 1)]
    [InlineData(30, 60, 0.7)]
    [InlineData(120, 300, 1)]
    public void What_a_call_dominates_is_what_leaving_it_out_removes_from_the_same_samples(int nodes, int calls, double works)
    {
        var model = Random(7, nodes, calls);
        var few = new BreakerChoice(new HashSet<int>()) { Samples = 128, Works = works };
        var answer = model.Ask(few);
        var gains = answer.Others.ToDictionary(gain => gain.Call, gain => gain.Removes);

        Assert.Equal(128, answer.Samples);
        for (var call = 0; call < model.Calls.Count; call += 3)
        {
            var without = model.With((number, p) => number == call ? 0 : p).Ask(few).Loss.Value;
            Assert.Equal(works * (answer.Loss.Value - without), gains.GetValueOrDefault(call), 1e-9);
        }
    }

    [Fact]
    public void Many_samples_come_to_the_exact_loss_of_a_chain()
    {
        // 0 ← 1 ← … ← 20: the failure of 20 goes d calls far with p^d.
        var model = Spreads.Model(21, Enumerable.Range(0, 20).Select(i => (i, i + 1, 0.8)), node => node == 20 ? 10 : 0);
        var exact = Enumerable.Range(1, 20).Sum(calls => Math.Pow(0.8, calls)) * 10 / 20;
        var answer = model.Ask(model.Choice() with { Samples = 50_000 });

        Assert.Equal(exact, answer.Loss.Value, 0.02 * exact);
        // The calls nearest to the origin keep most behind them.
        Assert.Equal(model.CallOf(19, 20), answer.Plan[0].Call);
        Assert.Equal(1, answer.Share!.Value.Value, 1e-9);
    }

    [Fact]
    public void The_plan_finds_what_was_planted_among_three_hundred_nodes()
    {
        // Behind each of five calls a node that fails often; twenty nodes wait for its caller. Around them 1 400 calls that pass on little.
        var random = new Random(3);
        var noise = Enumerable.Range(0, 1_800)
            .Select(_ => (Caller: random.Next(300), Callee: random.Next(300), Passing: 0.02))
            .Where(call => call.Caller != call.Callee && call.Callee is < 10 or > 19).ToList();
        var planted = Enumerable.Range(0, 5).Select(i => (Caller: 10 + i, Callee: 15 + i, Passing: 0.9));
        var fans = Enumerable.Range(0, 5).SelectMany(i => Enumerable.Range(0, 20).Select(j => (20 + 20 * i + j, 10 + i, 0.8)));
        var model = Spreads.Model(
            300, planted.Concat(fans).Concat(noise).DistinctBy(call => (call.Item1, call.Item2)),
            node => node is >= 15 and < 20 ? 2 + 2 * (node - 15) : 0.01);
        var answer = model.Ask(model.Choice() with { Samples = 256 });

        Assert.Equal([(14, 19), (13, 18), (12, 17), (11, 16), (10, 15)],
            answer.Plan.Select(one => (model.Calls[one.Call].Caller, model.Calls[one.Call].Callee)));
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_nearly()
    {
        var model = Random(5, 40, 120) with { Draw = random => new([.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())],
            [.. Enumerable.Range(0, 120).Select(_ => 0.3)]) };
        NextBreakers Of(int seed) => model.Ask(model.Choice() with { Samples = 512, Draws = 40, Seed = seed });
        var (one, same, other) = (Of(1), Of(1), Of(2));

        Assert.Equal(one.Plan, same.Plan);
        Assert.Equal((one.Loss, one.Share), (same.Loss, same.Share));
        Assert.NotEqual(one.Loss.Value, other.Loss.Value);
        Assert.Equal(one.Loss.Value, other.Loss.Value, 0.15 * one.Loss.Value);
        Assert.InRange(one.Loss.Value, one.Loss.Interval!.Value.Low!.Value, one.Loss.Interval.Value.High!.Value);
    }

    [Fact]
    public void A_plan_that_gave_way_is_better_than_the_greedy_one()
    {
        // Alone the call in the middle removes most; the two on its sides remove more together than it with either.
        var model = Spreads.Model(
            60,
            [
                (0, 1, 0.9), (1, 2, 0.9), (1, 3, 0.9),
                .. Enumerable.Range(4, 20).Select(leaf => (leaf, 0, 0.99)),
                .. Enumerable.Range(24, 7).Select(leaf => (leaf, 2, 0.99)), .. Enumerable.Range(31, 7).Select(leaf => (leaf, 3, 0.99)),
            ],
            node => node is 2 or 3 ? 5 : 0);
        int[] among = [model.CallOf(0, 1), model.CallOf(1, 2), model.CallOf(1, 3)];
        var answer = model.Ask(new BreakerChoice(among.ToHashSet()) { Most = 2, Samples = 1024 });

        var alone = model.Ask(new(new HashSet<int>()) { Samples = 1024 }).Others.ToDictionary(gain => gain.Call, gain => gain.Removes);
        Assert.Equal(among[0], among.MaxBy(call => alone[call]));
        Assert.Equal([among[1], among[2]], answer.Plan.Select(one => one.Call).Order());
    }

    [Fact]
    public void It_tells_how_far_it_is_and_stops_when_told()
    {
        using var stop = new CancellationTokenSource();
        var told = new List<double>();
        var work = new BreakerWork(
            share =>
            {
                told.Add(share);
                if (share > 0.3) stop.Cancel();
            },
            stop.Token);
        var model = Random(1, 60, 200);

        Assert.Throws<OperationCanceledException>(() => { NextBreakers.Of(model, model.Choice() with { Samples = 4096 }, work); });
        Assert.Equal(told.Order(), told);
        Assert.InRange(told[^1], 0.3, 0.36);
    }
}
