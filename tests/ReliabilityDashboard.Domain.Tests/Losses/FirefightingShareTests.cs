using ReliabilityDashboard.Domain.Losses;

namespace ReliabilityDashboard.Domain.Tests.Losses;

public sealed class FirefightingShareTests
{
    private static readonly Period Quarter = new(Utc.At("2026-07-01"), Utc.At("2026-10-01"));

    [Theory]
    [InlineData(262.0, null)]
    [InlineData(263.0, FirefightingFlag.Flag)]
    [InlineData(315.0, FirefightingFlag.Flag)]
    [InlineData(315.5, FirefightingFlag.Alarm)]
    public void A_team_of_two_has_1_051_hours_in_92_days(double hours, FirefightingFlag? flag)
    {
        // 2 × 40 h × 92 / 7 = 1 051.43 h: a quarter of it is 262.86, 30 % are 315.43.
        var share = Of(2, 92, hours - 100, 100, null);
        Assert.Equal(hours / (2 * 40 * 92 / 7d), share.Share.Value!.Value, 12);
        Assert.Equal(flag, share.Flag);
        Assert.Equal((2L, 1), (share.Share.N, share.WithoutHours));
    }

    [Fact]
    public void A_running_quarter_has_the_weeks_so_far() => Assert.Equal(0.25, Of(1, 7, 10).Share.Value);

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void A_team_of_nobody_or_of_unknown_size_has_no_share(int? size)
    {
        var share = Of(size, 92, 10);
        Assert.Equal(Measured.None, share.Share);
        Assert.Null(share.Flag);
        Assert.Equal(10, share.Hours);
    }

    [Fact]
    public void Without_hours_nothing_is_known()
    {
        var share = Of(5, 92, null, null);
        Assert.Equal((Measured.None, 2), (share.Share, share.WithoutHours));
    }

    private static FirefightingShare Of(int? size, double days, params double?[] hours) =>
        FirefightingShare.Of("Ordering", Quarter, days, days < 92, size, hours);
}
