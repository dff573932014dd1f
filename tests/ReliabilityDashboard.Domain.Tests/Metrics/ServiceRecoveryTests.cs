using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Signals;
using static ReliabilityDashboard.Domain.Tests.Utc;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ServiceRecoveryTests
{
    private static readonly DateTime Start = At("2026-05-28 10:07");

    [Fact]
    public void It_recovers_with_the_first_of_three_calm_buckets_in_a_row()
    {
        // 4 weeks of 1 % failures, buckets of 10 min with 1 000 requests: 10 are usual, up to max(20, 10 + 3·√10 + 1) = 20.5 are calm.
        var recovery = Of(600, 20, 300, 400, 20, 20, 21, 20, 20, 20, 500);
        Assert.Equal(
            (At("2026-05-28 11:00"), 600, ServiceStanding.Recovered), (recovery!.CalmFrom, recovery.BucketSeconds, recovery.Standing));
    }

    [Fact]
    public void What_chance_gives_is_calm_where_little_is_asked()
    {
        // 100 requests, 1 expected: max(2, 1 + 3 + 1) = 5.
        var quiet = Usual(3600, 100, 1);
        Assert.Equal(ServiceStanding.NotShown, ServiceRecovery.Of(Start, [.. quiet, .. During(3600, 100, 5, 5, 5)])!.Standing);
        Assert.Equal(
            At("2026-05-28 11:00"), ServiceRecovery.Of(Start, [.. quiet, .. During(3600, 100, 6, 5, 5, 5)])!.CalmFrom);
    }

    [Fact]
    public void Where_the_first_hour_is_calm_the_signals_do_not_show_it()
    {
        Assert.Equal(ServiceStanding.NotShown, Of(3600, 10, 10, 500, 10, 10, 10)!.Standing);
        // At least two buckets, of an hour each the second begins after 53 minutes.
        Assert.Equal(At("2026-05-28 12:00"), Of(3600, 10, 500, 10, 10, 10)!.CalmFrom);
        // Of ten minutes each the first hour has seven.
        Assert.Equal(ServiceStanding.Recovered, Of(600, 10, 10, 10, 10, 10, 10, 500, 10, 10, 10)!.Standing);
        Assert.Equal(ServiceStanding.NotShown, Of(600, 10, 10, 10, 10, 10, 10, 10, 500, 10, 10, 10)!.Standing);
    }

    [Fact]
    public void A_gap_is_no_calm_and_an_end_that_is_not_there_is_none()
    {
        Assert.Equal((null, ServiceStanding.NotYet), Shown(Of(3600, 500, 10, 10)));
        TrafficBucket[] gap = [.. During(3600, 1_000, 500, 10, 10, 10, 10, 10)];
        Assert.Equal(
            (At("2026-05-28 13:00"), ServiceStanding.Recovered),
            Shown(ServiceRecovery.Of(Start, [.. Usual(3600, 1_000, 10), gap[0], gap[1], gap[3], gap[4], gap[5]])));
    }

    [Fact]
    public void Without_traffic_at_the_start_or_before_it_nothing_is_said()
    {
        Assert.Null(ServiceRecovery.Of(Start, []));
        Assert.Null(ServiceRecovery.Of(Start, [.. During(3600, 1_000, 500, 10, 10, 10)]));
        Assert.Null(ServiceRecovery.Of(Start, [.. Usual(3600, 1_000, 10), .. During(3600, 1_000, 500, 10, 10, 10).Skip(1)]));
    }

    private static (DateTime?, ServiceStanding) Shown(ServiceRecovery? recovery) => (recovery!.CalmFrom, recovery.Standing);

    private static ServiceRecovery? Of(int seconds, params int[] failed) =>
        ServiceRecovery.Of(Start, [.. Usual(seconds, 1_000, 10), .. During(seconds, 1_000, failed)]);

    private static IEnumerable<TrafficBucket> Usual(int seconds, int requests, int failed)
    {
        for (var at = At("2026-04-29 10:00"); at < At("2026-05-28 10:00"); at = at.AddSeconds(seconds))
            yield return new(at, seconds, requests, failed);
    }

    private static IEnumerable<TrafficBucket> During(int seconds, int requests, params int[] failed) =>
        failed.Select((failures, place) =>
            new TrafficBucket(At("2026-05-28 10:00").AddSeconds(place * seconds), seconds, requests, failures));
}
