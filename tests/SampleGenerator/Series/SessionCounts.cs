using SampleGenerator.Changes;
using SampleGenerator.Company;
using SampleGenerator.Stories;

namespace SampleGenerator.Series;

/// <summary>Sessions of one series and release in one bucket.</summary>
internal sealed record SessionCounts(string Release, long Total, long Crashed, long Errored, long Abnormal)
{
    private static readonly DateTime TrackingLostFrom = Calendar.End.AddDays(-231), TrackingBack = TrackingLostFrom.AddDays(4);
    private static readonly DateTime AppSilentFrom = Calendar.End.AddDays(-37).AddHours(5), AppBack = AppSilentFrom.AddHours(40);

    /// <summary>Nothing was counted: four days without any tracking, forty hours without the app.</summary>
    public static bool Missing(string service, DateTime at) =>
        at >= TrackingLostFrom && at < TrackingBack || service == "shopper-app" && at >= AppSilentFrom && at < AppBack;

    /// <summary>A web service has one release at a time; a new version of the app takes five days to reach the phones.</summary>
    public static IEnumerable<SessionCounts> Of(
        SessionSeries series, DateTime at, double demand, double hours, double disturbed, Versions versions, Chance chance)
    {
        if (Missing(series.Service, at)) yield break;
        var live = versions.Live(series.Service, at);
        var before = live is null ? null : versions.Before(live);
        var reached =
            live is null || before is null || series.Service != "shopper-app" ? 1 : Math.Min(1, 0.15 + 0.85 * (at - live.At).TotalDays / 5);
        var mean = series.PerHour * demand * hours;
        var extra = CrashyReleaseStory.Extra(series.Service, at);
        yield return Draw(live?.Version ?? "", mean * reached, series.CrashRate * WeeklyMood.Of(at) + extra + 0.004 * disturbed, chance);
        if (reached < 1)
            yield return Draw(before!.Version, mean * (1 - reached), series.CrashRate * WeeklyMood.Of(at) + 0.004 * disturbed, chance);
    }

    private static SessionCounts Draw(string release, double mean, double crashRate, Chance chance)
    {
        var total = chance.Count(mean * chance.Between(0.96, 1.04));
        // Crash rates wander a little from hour to hour.
        var crashed = Math.Min(total, chance.Count(total * crashRate * chance.Between(0.85, 1.15)));
        var errored = Math.Min(total - crashed, chance.Count(total * (0.006 + crashRate)));
        return new(release, total, crashed, errored, Math.Min(total - crashed - errored, chance.Count(total * 0.0003)));
    }
}
