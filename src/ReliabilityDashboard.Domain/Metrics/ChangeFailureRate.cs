using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of changes (releases, configuration, infrastructure) that set off at least one incident. Placed by the change's
/// instant.</summary>
/// <remarks>DORA, "Accelerate" (2018), change failure rate.</remarks>
public static class ChangeFailureRate
{
    /// <summary>The metric.</summary>
    public static ShareMetric Metric { get; } = new()
    {
        Id = "change-failure-rate",
        Name = "Change failure rate",
        Definition = "Share of releases, configuration and infrastructure changes that set off at least one incident.",
        Whole = "the releases, configuration and infrastructure changes of the period",
        Label = _ => "set off an incident",
        Missing = _ => "There are no changes in this period and filter.",
        Computed = Reckoning.Changes(records => period => Of(records.Changes.Inside(period), records.Links, period)),
        More =
        [
            MetricField.Of<ChangeFailureFigures>(
                "suggested_value", FieldKind.Fraction, "The same with suggested links too.", figures => figures.Suggested.Value),
        ],
    };

    /// <summary>The figures of a period.</summary>
    public static ChangeFailureFigures Of(IEnumerable<Change> changes, IEnumerable<ChangeLink> links, Period period)
    {
        var linked = links.ToLookup(link => link.By == SetBy.Suggested, link => link.ChangeId);
        HashSet<long> said = [.. linked[false]], suggested = [.. linked[true]];
        long n = 0, failed = 0, either = 0;
        foreach (var change in changes)
        {
            if (!change.IsMade || !period.Contains(change.At)) continue;
            n++;
            if (said.Contains(change.Id)) failed++;
            if (said.Contains(change.Id) || suggested.Contains(change.Id)) either++;
        }
        return new(failed, either, n);
    }
}

/// <summary>How many changes set off an incident.</summary>
/// <param name="Failed">Distinct changes with an incident linked by the source or a person.</param>
/// <param name="FailedWithSuggested">The same with suggested links too.</param>
/// <param name="N">All changes of kind release, configuration, infrastructure.</param>
public sealed record ChangeFailureFigures(long Failed, long FailedWithSuggested, long N) : ShareFigures
{
    /// <inheritdoc/>
    public override long N { get; } = N;
    /// <inheritdoc/>
    public override long Part => Failed;
    /// <summary>The rate with suggested links.</summary>
    public Measured Suggested => Measured.Share(FailedWithSuggested, N);
}

/// <summary>An incident that counts names a change as what set it off.</summary>
/// <param name="ChangeId">Our own id of the change.</param>
/// <param name="By">Whose word it is.</param>
public readonly record struct ChangeLink(long ChangeId, SetBy By);
