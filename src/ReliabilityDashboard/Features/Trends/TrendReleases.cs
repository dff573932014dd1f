using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The releases above the chart of sessions.</summary>
public sealed class TrendReleases(ChangeScopes changes)
{
    // More marks than this side by side are a hatching that says nothing.
    private const int Most = 80;

    /// <summary>The marks, and a sentence where not all releases are among them.</summary>
    public async Task<(IReadOnlyList<ReleaseTick> Ticks, string? Remark)> ReadAsync(TrendQuestion question, CancellationToken cancel)
    {
        var scope = await changes.OfAsync(RecordKind.Changes.PartOf(question.Address.Filter), cancel);
        var blamed = scope.Links.Where(link => link.By != SetBy.Suggested).Select(link => link.ChangeId).ToHashSet();
        ReleaseTick[] all =
        [
            .. scope
                .Changes.Where(change => change.Kind == ChangeKind.Release && question.Elapsed.Contains(change.At))
                .Select(change => ReleaseTick.Of(change, blamed.Contains(change.Id), question.Address.Carry)),
        ];
        if (all.Length <= Most)
            return (all, null);
        ReleaseTick[] followed = [.. all.Where(tick => tick.FollowedByIncident)];
        return (
            followed,
            $"{Typography.Number(all.Length)} releases reached production; only the {Typography.Number(followed.Length)} that an incident "
                + "names are marked."
        );
    }
}
