using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class BusinessImpactTests
{
    private static readonly DateTime Now = Utc.At("2026-03-02T05:00Z");
    private static readonly Journey Checkout = new("checkout", 10, 0.03, 80, 12_000);
    private static readonly Incident TwoHours = Make.Incident("2026-03-02", null, "2026-03-02T02:00Z") with
    {
        AffectedUsers = 2,
        ActiveUsers = 100,
    };

    [Fact]
    public void Twelve_thousand_sessions_two_per_cent_three_per_cent_and_80_are_576_an_hour()
    {
        var money = BusinessImpact.Of(TwoHours, Checkout, null, null, Now)!.Value;
        Assert.Equal((1152, MoneyBasis.RevenueAtRisk, false), (Math.Round(money.Amount, 9), money.Basis, money.StillOpen));
    }

    [Fact]
    public void It_lasts_until_mitigation_and_an_open_one_until_now()
    {
        Assert.Equal(
            288, BusinessImpact.Of(TwoHours with { MitigatedAt = Utc.At("2026-03-02T00:30Z") }, Checkout, null, null, Now)!.Value.Amount,
            precision: 9);
        var open = BusinessImpact.Of(TwoHours with { ResolvedAt = null, Status = IncidentStatus.Open }, Checkout, null, null, Now)!.Value;
        Assert.Equal(5 * 576, open.Amount, precision: 9);
        Assert.True(open.StillOpen);
    }

    [Fact]
    public void Without_a_share_or_with_an_unknown_end_there_is_no_money()
    {
        Assert.Null(BusinessImpact.Of(TwoHours with { AffectedUsers = null }, Checkout, null, 100, Now));
        Assert.Null(BusinessImpact.Of(TwoHours with { ResolvedAt = null, Status = IncidentStatus.Resolved }, Checkout, null, 100, Now));
    }

    [Fact]
    public void A_journey_without_figures_costs_by_the_minute_only_once_somebody_confirmed_it()
    {
        var plain = new Journey("profile", 1, null, null, null);
        Assert.Null(BusinessImpact.Of(TwoHours, plain, null, null, Now));
        var money = BusinessImpact.Of(TwoHours, plain, null, 100, Now)!.Value;
        Assert.Equal((240, MoneyBasis.DowntimeCost), (Math.Round(money.Amount, 9), money.Basis)); // 120 min × 100 × 2 %
    }

    [Fact]
    public void Sessions_are_the_median_of_the_same_hour_of_the_four_weeks_before()
    {
        var measured = Checkout with { SessionsPerHour = null };
        var hours = new Dictionary<DateTime, long>();
        long[] midnight = [1_000, 3_000, 2_000, 100_000]; // median 2 500
        for (var week = 1; week <= 4; week++)
        {
            hours[Utc.At("2026-03-02").AddDays(-7 * week)] = midnight[week - 1];
            hours[Utc.At("2026-03-02T01:00Z").AddDays(-7 * week)] = 1_000;
        }
        hours[Utc.At("2026-03-02")] = 0; // during the outage: not used
        // 2 500 + half of 1 000 sessions × 2 % × 3 % × 80 = 144.
        var incident = TwoHours with
        {
            ResolvedAt = Utc.At("2026-03-02T01:30Z"),
        };
        Assert.Equal(144, BusinessImpact.Of(incident, measured, new HourlySessions(hours), null, Now)!.Value.Amount, precision: 9);
        Assert.Null(BusinessImpact.Of(incident, measured, new HourlySessions(new Dictionary<DateTime, long>()), null, Now));
    }
}
