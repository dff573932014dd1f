using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Losses;

public sealed class ImpactSumTests
{
    private static readonly DateTime Now = Utc.At("2026-03-02T05:00Z");

    [Fact]
    public void A_sum_says_per_incident_and_per_hour_of_what_has_money_and_how_much_has_none()
    {
        // 12 000/h × 2 % × 3 % × 80 = 576 an hour: two hours of it, and one hour at 100 a minute × 2 % = 120.
        Incident[] incidents = [Incident(1, 2, "checkout"), Incident(2, 1, null), Incident(3, 5, null) with { AffectedUsers = null }];
        var sum = Sum(incidents, hourlyCost: 95);

        Assert.Equal((3, 2, 1), (sum.Incidents, sum.N, sum.WithoutMoney));
        Assert.Equal(1_272, sum.RevenueAtRisk!.Value, 6);
        Assert.Equal(636, sum.PerIncident!.Value, 6);
        Assert.Equal(424, sum.PerHour!.Value, 6);
        Assert.Equal((1_152, 120), (Math.Round(sum.ByFigures.Amount, 6), Math.Round(sum.ByMinute.Amount, 6)));
        Assert.Equal(ImpactBasis.Both, sum.Basis);
    }

    [Fact]
    public void Response_costs_nothing_that_nobody_set_or_said()
    {
        Incident[] incidents = [Incident(1, 2, null) with { ResponderHours = 3.5 }, Incident(2, 1, null)];
        Assert.Null(Sum(incidents, hourlyCost: null).ResponseCost);
        Assert.Equal(332.5, Sum(incidents, hourlyCost: 95).ResponseCost);
        Assert.Equal(new Measured(3.5, 1), Sum(incidents, 95).ResponderHours);
        Assert.Null(Sum([Incident(2, 1, null)], hourlyCost: 95).ResponseCost);
    }

    [Fact]
    public void What_does_not_count_is_in_no_sum_and_without_money_there_is_none()
    {
        var none = Sum([Incident(1, 2, "checkout") with { Exercise = true }, Incident(2, 2, null) with { AffectedUsers = null }], null);
        Assert.Equal((1, 0), (none.Incidents, none.N));
        Assert.Null(none.RevenueAtRisk);
        Assert.Null(none.PerIncident);
        Assert.Null(none.PerHour);
        Assert.Null(none.Basis);
    }

    [Fact]
    public void Sums_of_parts_come_to_the_sum_of_all()
    {
        Incident[] incidents = [.. Enumerable.Range(1, 40).Select(id => Incident(id, id % 7 + 1, id % 3 == 0 ? "checkout" : null))];
        var (all, odd, even) = (
            Sum(incidents, 50), Sum(incidents.Where(one => one.Id % 2 == 1), 50), Sum(incidents.Where(one => one.Id % 2 == 0), 50));
        Assert.Equal(all.RevenueAtRisk!.Value, odd.RevenueAtRisk!.Value + even.RevenueAtRisk!.Value, 6);
        Assert.Equal(all.N, odd.N + even.N);
        Assert.Equal(all.Hours, odd.Hours + even.Hours, 9);
    }

    private static ImpactSum Sum(IEnumerable<Incident> incidents, double? hourlyCost)
    {
        var all = incidents.ToList();
        var money = all
            .Select(one => (one.Id, Money: BusinessImpact.Of(
                one, one.Journey is null ? null : new("checkout", 10, 0.03, 80, 12_000), null, 100, Now)))
            .Where(one => one.Money is not null).ToDictionary(one => one.Id, one => one.Money!.Value);
        return ImpactSum.Of(all, money, hourlyCost);
    }

    private static Incident Incident(int id, int hours, string? journey) =>
        Make.Incident("2026-03-02", null, $"2026-03-02T{hours:00}:00Z") with
        {
            Id = id, Journey = journey, AffectedUsers = 2, ActiveUsers = 100,
        };
}
