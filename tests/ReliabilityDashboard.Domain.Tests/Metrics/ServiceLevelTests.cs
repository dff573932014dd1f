using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Signals;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ServiceLevelTests
{
    private static readonly DateTime Begin = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Period Window = new(Begin, Begin.AddDays(28));

    [Fact]
    public void Twelve_bad_minutes_of_28_days_leave_28_minutes_of_three_nines()
    {
        // 40 320 minutes, of which 12 failed: 40.32 − 12 = 28.32 are left, and 12 / 40.32 are used.
        var level = Level(requests: 40_320, errors: 12, implicitErrors: 0, target: 0.999, now: Window.To);

        Assert.Equal(28.32, level.MinutesLeft!.Value, 6);
        Assert.Equal(0.298, level.Burn!.Value, 3);
        Assert.True(level.IsMet);
    }

    [Fact]
    public void Half_of_the_window_uses_half_of_its_minutes()
    {
        // One of a hundred failed in 14 days: 201.6 minutes of the 403.2 that two nines allow.
        var level = Level(requests: 1_000, errors: 6, implicitErrors: 4, target: 0.99, now: Begin.AddDays(14));

        Assert.Equal(0.99, level.Attained.Value!.Value, 9);
        Assert.Equal(201.6, level.MinutesLeft!.Value, 6);
        Assert.Equal(1, level.Burn!.Value, 9);
    }

    [Fact]
    public void More_than_there_is_can_be_used_and_what_may_never_fail_has_no_burn()
    {
        Assert.True(Level(1_000, 100, null, 0.99, Window.To).MinutesLeft < 0);
        Assert.False(Level(1_000, 100, null, 0.99, Window.To).IsMet);
        var never = Level(1_000, 0, null, 1, Window.To);
        Assert.Null(never.Burn);
        Assert.Equal(0, never.MinutesLeft);
    }

    [Fact]
    public void Without_a_target_it_is_attained_alone_and_without_errors_nothing_is_known()
    {
        var told = Level(1_000, 1, null, null, Window.To);
        Assert.Equal(0.999, told.Attained.Value!.Value, 9);
        Assert.Null(told.MinutesLeft);
        Assert.Null(told.Burn);
        Assert.Null(told.IsMet);

        var traffic = Level(1_000, null, 5, 0.99, Window.To);
        Assert.Equal(Measured.None, traffic.Attained);
        Assert.Null(traffic.MinutesLeft);
    }

    private static ServiceLevel Level(long requests, long? errors, long? implicitErrors, double? target, DateTime now)
    {
        SignalSums row = new(
            Begin, requests, errors, implicitErrors, errors is null ? 0 : requests, implicitErrors is null ? 0 : requests,
            3_600, null, null);
        return ServiceLevel.OfService(GoldenSignals.Of([row], Window), target, Window, now);
    }
}
