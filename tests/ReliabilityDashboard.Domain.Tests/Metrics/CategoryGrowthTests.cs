using MathNet.Numerics.Distributions;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using TestDatabases;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class CategoryGrowthTests
{
    private static readonly int Histories = LongVariantAttribute.Count(100, all: 1_000);

    [Fact]
    public void Growth_is_set_against_traffic()
    {
        // Ten a week, then fourteen: + 40 %; traffic + 20 %. φ = 1: ln 1.4 ± 2.0086 · √(1/260 + 1/364) = e^(0.3365 ± 0.1631), t(50).
        var growth = CategoryGrowth.Of(Weeks(10), Weeks(14), (Weeks(1_000), Weeks(1_200)));
        Assert.Equal((260L, 364L), (growth.Before, growth.After));
        Assert.Equal(1.4, growth.Incidents!.Value, precision: 9);
        Assert.Equal(1.2, growth.Traffic!.Value, precision: 9);
        Assert.Equal(1.4 / 1.2, growth.Relative!.Value, precision: 9);
        Assert.Equal(1.1893 / 1.2, growth.Interval!.Value.Low!.Value, precision: 3);
        Assert.False(growth.Alarm);
        Assert.True(growth.IsFaster);
    }

    [Fact]
    public void Only_an_interval_above_1_alarms()
    {
        Assert.True(CategoryGrowth.Of(Weeks(10), Weeks(16), (Weeks(1_000), Weeks(1_200))).Alarm);
        Assert.False(CategoryGrowth.Of(Weeks(10), Weeks(16), (Weeks(1_000), Weeks(1_500))).Alarm);
        // From none to one a week: no ratio, and yet more than chance.
        var risen = CategoryGrowth.Of(Weeks(0), Weeks(1), (Weeks(1_000), Weeks(1_200)));
        Assert.Equal((null, true, true), (risen.Incidents, risen.Alarm, risen.IsFaster));
    }

    [Theory]
    [InlineData(7, 8, false)]
    [InlineData(8, 8, true)]
    public void Eight_weeks_are_needed_on_each_side(int before, int after, bool told) =>
        Assert.Equal(told, CategoryGrowth.Of(Weeks(5, before), Weeks(6, after), (Weeks(9, before), Weeks(9, after))).Relative is not null);

    [Fact]
    public void Without_traffic_or_without_incidents_nothing_is_told()
    {
        Assert.Null(CategoryGrowth.Of(Weeks(5), Weeks(9), null).Interval);
        Assert.Null(CategoryGrowth.Of(Weeks(5), Weeks(9), (Weeks(0), Weeks(9))).Interval);
        Assert.Null(CategoryGrowth.Of(Weeks(0), Weeks(0), (Weeks(9), Weeks(9))).Interval);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Failures_that_grow_with_traffic_alarm_in_at_most_one_of_twenty_histories(double perWeek)
    {
        var alarms = Enumerable.Range(1, Histories).Count(seed =>
        {
            var random = new Random(seed);
            long[] Incidents(double rate) => [.. Weeks(0).Select(_ => (long)Poisson.Sample(random, rate))];
            return CategoryGrowth.Of(Incidents(perWeek), Incidents(perWeek * 1.2), (Weeks(1_000), Weeks(1_200))).Alarm;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{perWeek} a week: alarm in {alarms} of {Histories} histories without a reason");
        Assert.True(alarms <= 0.05 * Histories, $"{alarms} of {Histories}");
    }

    [Fact]
    public void The_framework_has_one_line_for_each_category() =>
        Assert.Equal(Enum.GetValues<IncidentCategory>(), CategoryFramework.All.Select(guide => guide.Category));

    private static long[] Weeks(long each, int weeks = 26) => [.. Enumerable.Repeat(each, weeks)];
}
