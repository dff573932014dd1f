using CsCheck;
using ReliabilityDashboard.Domain.Breakers;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

/// <summary>Small graphs, where the answer is exact.</summary>
public sealed class NextBreakersTests
{
    // Up to 10 calls among six nodes, circles among them; some pass everything on, some nothing; some nodes never fail.
    private static readonly Gen<SpreadModel> Models =
        Gen.Select(
            Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.OneOfConst(0.1, 0.25, 0.5, 0.7, 0.9, 1, 0)).Array[1, 10],
            Gen.OneOfConst(0.0, 0.5, 1, 3, 10).Array[6],
            Gen.Bool,
            (calls, rates, counts) => Spreads.Model(
                6, calls.Where(call => call.Item1 != call.Item2).DistinctBy(call => (call.Item1, call.Item2)), node => rates[node],
                counts));

    [Fact]
    public void A_chain_of_two_calls()
    {
        // web 0 → pay 1 → fyn 2.
        var model = Spreads.Model(3, [(0, 1, 0.5), (1, 2, 0.5)], node => node switch { 2 => 4, 1 => 1, _ => 0 });
        var answer = model.Ask();

        Assert.Equal((1.75, null, null), (answer.Loss.Value, answer.Loss.Interval, answer.Samples));
        Assert.Equal(
            [(model.CallOf(1, 2), 1.5, 1.5), (model.CallOf(0, 1), 0.75, 1.75)],
            answer.Plan.Select(one => (one.Call, one.Alone.Value, one.Together.Value)));
        Assert.Equal(1, answer.Share!.Value.Value);
    }

    [Fact]
    public void A_diamond()
    {
        // web 0 → a 1 → db 3, web → b 2 → db.
        var model = Spreads.Model(4, [(0, 1, 0.5), (0, 2, 0.5), (1, 3, 0.5), (2, 3, 0.5)], node => node == 3 ? 1 : 0);
        var gains = model.Gains();

        Assert.Equal(0.4792, model.Ask().Loss.Value, 4);
        Assert.Equal((0.2292, 0.0625), (Math.Round(gains[model.CallOf(1, 3)], 4), Math.Round(gains[model.CallOf(0, 1)], 4)));
        // All calls into db at once leave nothing; the two into nobody else are no list of their own.
        Assert.Equal([(3, 2, 0.4792)], model.Ask().Callees.Select(one => (one.Node, one.Calls, Math.Round(one.Removes, 4))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.6)]
    public void Loss_gains_and_plan_are_those_of_every_state_looked_at(double works) =>
        Models.Sample(
            model =>
            {
                var (answer, gains) = (model.Ask(model.Choice(works)), model.Gains(works));
                var loss = model.LossByDefinition([], works);
                Near(loss, answer.Loss.Value);
                for (var call = 0; call < gains.Length; call++) Near(loss - model.LossByDefinition([call], works), gains[call]);
                Assert.Equal(model.PlanByDefinition(model.Choice(works)), answer.Plan.Select(one => one.Call));
                foreach (var (place, one) in answer.Plan.Index())
                    Near(
                        loss - model.LossByDefinition([.. answer.Plan.Take(place + 1).Select(before => before.Call)], works),
                        one.Together.Value);
                foreach (var callee in answer.Callees)
                    Near(loss - model.LossByDefinition(Into(model, callee.Node), works), callee.Removes);
            },
            iter: 150);

    [Fact]
    public void Together_they_remove_at_least_as_much_as_the_best_alone_and_only_candidates_are_proposed() =>
        Models.Sample(model =>
        {
            var some = Enumerable.Range(0, model.Calls.Count).Where(call => call % 2 == 0).ToHashSet();
            var answer = model.Ask(new BreakerChoice(some) { Most = 3 });
            Assert.All(answer.Plan, one => Assert.Contains(one.Call, some));
            Assert.All(answer.Others, one => Assert.DoesNotContain(one.Call, some));
            Assert.True(answer.Plan.Count <= 3);
            if (answer.Plan.Count > 0)
                Assert.True(answer.Plan[^1].Together.Value >= answer.Plan.Max(one => one.Alone.Value) - 1e-9);
        });

    [Fact]
    public void Without_calls_or_failures_there_is_nothing_to_propose()
    {
        var quiet = Spreads.Model(3, [(0, 1, 0.5)], _ => 0).Ask();
        var apart = Spreads.Model(3, [], _ => 1).Ask();

        Assert.Equal((0.0, null, 0, 0), (quiet.Loss.Value, quiet.Share, quiet.Plan.Count, quiet.Callees.Count));
        Assert.Equal((0.0, null, 0, 0), (apart.Loss.Value, apart.Share, apart.Plan.Count, apart.Others.Count));
    }

    [Fact]
    public void An_interval_is_of_the_draws_and_an_exact_value_of_none()
    {
        var model = Spreads.Model(3, [(0, 1, 0.5), (1, 2, 0.5)], node => node == 2 ? 4 : 0);
        // Rates of 2 and 6, one after the other: half of the draws below the value, half above.
        var drawn = model with { Draw = random => new([0, 0, random.Next(2) == 0 ? 2 : 6], [0.5, 1]) };
        var answer = drawn.Ask();

        Assert.Equal((200, 1.5), (answer.Draws, answer.Loss.Value));
        // With the second call live for certain the first is as good as told by 256 samples.
        Assert.Equal(1.5, answer.Loss.Interval!.Value.Low!.Value, 0.4);
        Assert.Equal(4.5, answer.Loss.Interval!.Value.High!.Value, 0.8);
        Assert.Equal((1, 1), (answer.Share!.Value.Interval!.Value.Low, answer.Share.Value.Interval.Value.High));
    }

    private static void Near(double expected, double actual) => Assert.InRange(actual, expected - 1e-9, expected + 1e-9);

    private static int[] Into(SpreadModel model, int node) =>
        [.. Enumerable.Range(0, model.Calls.Count).Where(call => model.Calls[call].Callee == node)];
}
