using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Services;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class BlastRadiusTests
{
    private static readonly ServiceCatalogue Five = new([
        .. new[] { "cart", "search", "pay", "mail" }.Select(name => new Service(name, ServiceKind.Service, null, DateTime.MinValue, true)),
        new Service("late", ServiceKind.Service, null, Utc.At("2026-06-01"), true),
        new Service("postgres", ServiceKind.Datastore, null, DateTime.MinValue, true),
    ]);

    private static Incident Users(long? affected, long? active) =>
        Make.Incident("2026-03-02") with
        {
            AffectedUsers = affected,
            ActiveUsers = active,
        };

    [Theory]
    [InlineData(5L, 100L, 0.05)]
    [InlineData(0L, null, 0.0)] // nobody affected is known without the active ones
    [InlineData(5L, null, null)]
    [InlineData(null, 100L, null)]
    [InlineData(101L, 100L, null)]
    public void The_users_share_needs_both_numbers_or_nobody_affected(long? affected, long? active, double? share) =>
        Assert.Equal(share, BlastRadius.UsersShare(Users(affected, active)));

    [Fact]
    public void The_services_share_is_how_far_it_spread_beyond_where_it_began()
    {
        // Four services known in March: cart itself and pay → (2 − 1) / (4 − 1). The datastore is no service, a name twice is one.
        var incident = Make.Incident("2026-03-02") with
        {
            Service = "cart",
            AffectedServices = ["Pay", "pay", "postgres"],
        };
        Assert.Equal(1 / 3.0, BlastRadius.ServicesShare(incident, Five)!.Value, precision: 12);
        var reach = BlastRadius.ReachOf(incident, Five)!;
        Assert.Equal(["Pay", "cart"], reach.Services);
        Assert.Equal(4, reach.Known);
        // In July there are five.
        Assert.Equal(1 / 4.0, BlastRadius.ServicesShare(incident with { StartedAt = Utc.At("2026-07-01") }, Five)!.Value, precision: 12);
    }

    [Fact]
    public void Without_given_services_or_with_one_known_service_there_is_no_services_share()
    {
        Assert.Null(BlastRadius.ServicesShare(Make.Incident("2026-03-02") with { Service = "cart" }, Five));
        Assert.Null(
            BlastRadius.ServicesShare(
                Make.Incident("2026-03-02") with
                {
                    AffectedServices = ["cart"],
                },
                new ServiceCatalogue([Five.Find("cart")!])
            )
        );
    }

    [Fact]
    public void The_services_share_only_stands_in_where_the_users_share_is_missing()
    {
        var both = Users(5, 100) with { AffectedServices = ["cart", "pay"] };
        Assert.Equal(new BlastShare(0.05, ShareKind.Users), BlastRadius.ShareOf(both, Five));
        Assert.Equal(ShareKind.Services, BlastRadius.ShareOf(both with { ActiveUsers = null }, Five)!.Value.Kind);
    }

    [Fact]
    public void Classes_begin_on_their_threshold_and_the_unknown_are_in_none()
    {
        Incident[] incidents = [Users(0, null), Users(9, 1000), Users(1, 100), Users(10, 100), Users(40, 100), Make.Incident("2026-03-02")];
        var figures = BlastRadius.Of(incidents, Make.Year2026, Five, BlastThresholds.Default);
        Assert.Equal((2L, 1L, 1L, 1L, 1L), (figures.Contained, figures.Limited, figures.Wide, figures.Systemic, figures.Unknown));
        Assert.Equal(new Measured(0.01, 5), figures.Median);
        Assert.Equal(0.28, figures.P90.Value!.Value, precision: 12); // rank 3.6 of 0…4: 0.1 + 0.6 · 0.3
    }

    [Fact]
    public void Thresholds_that_do_not_rise_are_refused() => Assert.Throws<ArgumentException>(() => new BlastThresholds(0.1, 0.1, 0.4));
}
