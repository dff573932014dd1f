using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Domain.Tests.Changes;

public sealed class TrafficGrowthTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void A_doubled_day_stands_out_and_neighbours_are_one_stretch()
    {
        var days = Usual(120);
        var at = First.AddDays(100);
        (days[at], days[at.AddDays(1)], days[at.AddDays(9)]) = (2 * days[at], 3 * days[at.AddDays(1)], 2 * days[at.AddDays(9)]);
        var found = TrafficGrowth.Find(days, First, First.AddDays(119));
        Assert.Equal([(at, at.AddDays(1)), (at.AddDays(9), at.AddDays(9))], found.Select(one => (one.First, one.Last)));
        Assert.InRange(found[0].Ratio, 2.8, 3.2);
    }

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    public void From_a_thousand_requests_on(long requests, bool isFound)
    {
        var days = Usual(120, 400);
        days[First.AddDays(100)] = requests;
        Assert.Equal(isFound, TrafficGrowth.Find(days, First.AddDays(100), First.AddDays(100)).Count == 1);
    }

    [Fact]
    public void A_day_that_is_a_quarter_larger_does_not_stand_out_however_even_the_others_are()
    {
        var days = Enumerable.Range(0, 120).ToDictionary(First.AddDays, _ => 10_000L);
        days[First.AddDays(100)] = 12_500;
        Assert.Empty(TrafficGrowth.Find(days, First, First.AddDays(119)));
        days[First.AddDays(100)] = 12_501;
        Assert.Single(TrafficGrowth.Find(days, First, First.AddDays(119)));
    }

    [Fact]
    public void It_takes_twenty_one_days_that_can_be_judged()
    {
        // Of a week's weekdays the first has nothing to be set beside: day 7 is the first that can be judged.
        var days = Enumerable.Range(0, 60).ToDictionary(First.AddDays, _ => 10_000L);
        (days[First.AddDays(27)], days[First.AddDays(28)]) = (20_000, 20_000);
        Assert.Equal([First.AddDays(28)], TrafficGrowth.Find(days, First, First.AddDays(59)).Select(one => one.First));
        Assert.Empty(TrafficGrowth.Find(new Dictionary<DateOnly, long>(), First, First.AddDays(10)));
    }

    [Fact]
    public void Usual_noise_and_growth_of_a_percent_a_week_give_little_false_news()
    {
        var found = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var days = Enumerable.Range(0, 182).ToDictionary(
                First.AddDays,
                day => (long)(20_000 * Math.Pow(1.01, day / 7.0) * (day % 7 > 4 ? 0.7 : 1) * (1 + 0.12 * Normal(random))));
            found += TrafficGrowth.Find(days, First.AddDays(91), First.AddDays(181)).Count;
        }
        // 0.2 to 0.5 a quarter and service.
        Assert.InRange(found, 0, 14);
    }

    private static Dictionary<DateOnly, long> Usual(int days, int of = 10_000)
    {
        var random = new Random(7);
        return Enumerable.Range(0, days).ToDictionary(
            First.AddDays, day => (long)(of * (day % 7 > 4 ? 0.6 : 1) * (1 + 0.05 * Normal(random))));
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
