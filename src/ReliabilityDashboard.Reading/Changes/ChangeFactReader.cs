using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Reading.Changes;

/// <summary>The changes of a period and filter with what came of them.</summary>
public sealed class ChangeFactReader(ChangeScopes scopes)
{
    /// <summary>Those that reached production in a period, by instant.</summary>
    public async Task<ChangesInPeriod> ReadAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        var scope = await scopes.OfAsync(filter, cancel);
        var linked = scope.Linked;
        return new(
            scope,
            [
                .. from change in scope.Changes
                   where period.Contains(change.At)
                   let incidents = linked.Incidents[change.Id]
                   select new ChangeFacts(
                       change, [.. incidents.Where(one => one.By != SetBy.Suggested).Select(one => one.Incident)],
                       incidents.Any(one => one.By == SetBy.Suggested), linked.Fixes.ContainsKey(change.Id),
                       linked.LookLikeFixes.ContainsKey(change.Id)),
            ]);
    }
}

/// <summary>The changes of a period and filter.</summary>
/// <param name="Scope">Those of the filter, of all times.</param>
/// <param name="Facts">Those of the period.</param>
public sealed record ChangesInPeriod(ChangeScope Scope, IReadOnlyList<ChangeFacts> Facts);
