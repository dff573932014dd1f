using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The table twin of the marks above a chart.</summary>
internal static class ReleaseTable
{
    public static ChartTable Of(string title, IReadOnlyList<ReleaseTick> all, ReportingCalendar calendar)
    {
        var hasOthers = all.Any(one => one.Kind != ChangeKind.Release);
        return new(
            $"{title}: {(hasOthers ? "changes" : "releases")}",
            [new("When"), new(hasOthers ? "Change" : "Release"), new("Followed by an incident")],
            [
                .. all.Select(release => (IReadOnlyList<ChartCell>)
                [
                    new(InstantWords.Say(release.At, calendar)), new(release.Title) { Href = release.Href },
                    new(release.FollowedByIncident ? "yes" : "no"),
                ]),
            ]);
    }
}
