using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of changes (releases, configuration, infrastructure) that set off at least one incident. Placed by the change's
/// instant.</summary>
/// <remarks>DORA, "Accelerate" (2018), change failure rate.</remarks>
public static class ChangeFailureRate
{
    /// <summary>The figures of a period.</summary>
    public static ChangeFailureFigures Of(IEnumerable<Change> changes, IEnumerable<ChangeLink> links, Period period)
    {
        var linked = links.ToLookup(link => link.By == SetBy.Suggested, link => link.ChangeId);
        HashSet<long> said = [.. linked[false]], suggested = [.. linked[true]];
        long n = 0, failed = 0, either = 0;
        foreach (var change in changes)
        {
            if (change.Kind == ChangeKind.Growth || !period.Contains(change.At)) continue;
            n++;
            if (said.Contains(change.Id)) failed++;
            if (said.Contains(change.Id) || suggested.Contains(change.Id)) either++;
        }
        return new(failed, either, n);
    }
}
