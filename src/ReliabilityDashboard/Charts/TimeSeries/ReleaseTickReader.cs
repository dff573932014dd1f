using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The releases and other changes above a chart.</summary>
public sealed class ReleaseTickReader(ChangeScopes changes)
{
    /// <summary>The marks of releases, in order of time.</summary>
    /// <param name="filter">Of the chart; what changes do not have is left away.</param>
    /// <param name="period">When they reached production.</param>
    /// <param name="onward">Takes along what is chosen on the page.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<ReleaseTick>> ReadAsync(
        RecordFilter filter, Period period, Func<string, string> onward, CancellationToken cancel) =>
        [.. (await AllAsync(filter, period, onward, cancel)).Where(tick => tick.Kind == ChangeKind.Release)];

    /// <summary>The same of every change.</summary>
    public async Task<IReadOnlyList<ReleaseTick>> AllAsync(
        RecordFilter filter, Period period, Func<string, string> onward, CancellationToken cancel)
    {
        var scope = await changes.OfAsync(RecordKind.Changes.PartOf(filter), cancel);
        var blamed = scope.Links.Where(link => link.By != SetBy.Suggested).Select(link => link.ChangeId).ToHashSet();
        return
        [
            .. scope
                .Changes.Where(change => period.Contains(change.At))
                .Select(change => ReleaseTick.Of(change, blamed.Contains(change.Id), onward)),
        ];
    }
}
