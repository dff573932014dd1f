using ReliabilityDashboard.Domain.Breakers;

namespace ReliabilityDashboard.Domain.Tests.Breakers;

public sealed class StakeOnProtectionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_what_is_lost_more_where_that_protection_alone_fails(int seed)
    {
        var random = new Random(seed);
        var model = Spreads.Model(
            7,
            Enumerable.Range(0, 30).Select(_ => (random.Next(7), random.Next(7), random.NextDouble()))
                .Where(call => call.Item1 != call.Item2).DistinctBy(call => (call.Item1, call.Item2)).Take(12),
            node => 1 + node);
        int[] stated = [0, 4, 5, 9];

        var stake = StakeOnProtection.Of(model, stated, new(new HashSet<int>()), BreakerWork.Unwatched);

        var held = model.LossByDefinition(stated, 1);
        var expected = stated.Select(call => (Call: call, More: model.LossByDefinition([.. stated.Except([call])], 1) - held))
            .Where(one => one.More > 1e-9).OrderByDescending(one => one.More).ToList();
        Assert.Equal(expected.Select(one => one.Call), stake.Select(one => one.Call));
        Assert.All(expected.Zip(stake), pair => Assert.Equal(pair.First.More, pair.Second.Removes, 1e-9));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public void Samples_find_the_same_first_where_states_are_too_many()
    {
        // Twenty callers wait for one that fails; the first has a fallback, as the last has, which fifteen others wait for.
        var model = Spreads.Model(
            40,
            [
                (1, 0, 0.9), (2, 0, 0.9), .. Enumerable.Range(3, 15).Select(caller => (caller, 2, 0.5)),
                .. Enumerable.Range(20, 5).Select(caller => (caller, 1, 0.5)),
            ],
            node => node == 0 ? 4 : 0);
        int[] stated = [model.CallOf(1, 0), model.CallOf(2, 0)];

        var stake = StakeOnProtection.Of(model, stated, new(new HashSet<int>()), BreakerWork.Unwatched);

        Assert.Equal([stated[1], stated[0]], stake.Select(one => one.Call));
        // Four failures, passed on in nine of ten, to the caller and half of its own.
        Assert.Equal(4 * 0.9 * (1 + 7.5) / 39, stake[0].Removes, 0.05);
    }
}
