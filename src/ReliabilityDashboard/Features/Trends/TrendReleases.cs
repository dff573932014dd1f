using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The releases above the chart of sessions.</summary>
public sealed class TrendReleases(ChangeScopes changes)
{
    /// <summary>Their marks, in order of time.</summary>
    public async Task<IReadOnlyList<ReleaseTick>> ReadAsync(TrendQuestion question, CancellationToken cancel)
    {
        var scope = await changes.OfAsync(RecordKind.Changes.PartOf(question.Address.Filter), cancel);
        var blamed = scope.Links.Where(link => link.By != SetBy.Suggested).Select(link => link.ChangeId).ToHashSet();
        return
        [
            .. scope
                .Changes.Where(change => change.Kind == ChangeKind.Release && question.Elapsed.Contains(change.At))
                .Select(change => ReleaseTick.Of(change, blamed.Contains(change.Id), question.Address.Carry)),
        ];
    }
}
