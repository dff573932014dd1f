using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class CrashFreeTrajectoryTests
{
    private static readonly DateTime Now = Utc.At("2026-06-29");   // a Monday

    private static CrashFreeTrajectory Of(Func<int, long> crashed) =>
        CrashFreeTrajectory.Of(
            Enumerable.Range(0, 26).Select(week => new SessionBucket(Now.AddDays(-7 * (26 - week)), 1_000_000, crashed(week))), 0.9995,
            ReportingCalendar.Utc, Now);

    [Fact]
    public void A_steady_rise_meets_its_target_on_a_date()
    {
        // 1 000 crashes in the last of 26 weeks, 20 fewer each week, ±2 in turns: level 0.9990, slope 0.00002; 0.0005 more takes 25 weeks.
        var trajectory = Of(week => 1_000 + 20 * (25 - week) + (week % 2 == 0 ? 2 : -2));
        Assert.Equal(0.00002, trajectory.PerWeek!.Value, precision: 8);
        Assert.Equal(26, trajectory.Weeks);
        Assert.Equal(Now.AddDays(7 * 25).Date, trajectory.ReachesTargetAt!.Value.AddHours(12).Date);
    }

    [Fact]
    public void Where_the_interval_contains_0_there_is_no_date() => Assert.Null(Of(week => 1_000 + (week * 7919 % 13)).ReachesTargetAt);

    [Fact]
    public void Where_it_falls_there_is_no_date_either() => Assert.Null(Of(week => 1_000 + 20 * week).ReachesTargetAt);

    [Fact]
    public void Without_sessions_there_is_no_trajectory() =>
        Assert.Equal(new CrashFreeTrajectory(null, null, 0, null, null), CrashFreeTrajectory.Of([], 0.9995, ReportingCalendar.Utc, Now));
}
