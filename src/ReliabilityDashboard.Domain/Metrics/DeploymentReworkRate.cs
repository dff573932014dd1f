using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of deployments (releases, configuration) that were made because of an incident. Placed by the change's instant.</summary>
/// <remarks>DORA, deployment rework rate (2024).</remarks>
public static class DeploymentReworkRate
{
    /// <summary>The metric.</summary>
    public static ShareMetric Metric { get; } = new()
    {
        Id = "deployment-rework-rate",
        Name = "Deployment rework rate",
        Definition = "Share of releases and configuration changes that were made because of an incident.",
        Whole = "the releases and configuration changes of the period",
        Label = _ => "made because of an incident",
        Missing = _ => "There are no releases and no configuration changes in this period and filter.",
        Computed = Reckoning.Changes(records => period => Of(records.Changes.Inside(period), records.Reworks)),
        More =
        [
            MetricField.Of<ReworkFigures>(
                "suggested_value", FieldKind.Fraction, "The same with those that look so by title, service and time.",
                figures => figures.Suggested.Value),
        ],
    };

    /// <summary>The figures of some changes.</summary>
    /// <param name="changes">Of whatever kind.</param>
    /// <param name="reworks">What was made because of an incident.</param>
    public static ReworkFigures Of(IEnumerable<Change> changes, ChangeReworks reworks)
    {
        long n = 0, said = 0, either = 0;
        foreach (var change in changes)
        {
            if (!change.IsDeployment) continue;
            n++;
            if (reworks.Said.Contains(change.Id)) said++;
            if (reworks.Said.Contains(change.Id) || reworks.Suggested.Contains(change.Id)) either++;
        }
        return new(said, either, n);
    }
}

/// <summary>Which changes were made because of an incident, by our ids.</summary>
/// <param name="Said">By what source or person says.</param>
/// <param name="Suggested">By what they look like.</param>
public sealed record ChangeReworks(IReadOnlySet<long> Said, IReadOnlySet<long> Suggested)
{
    /// <summary>None.</summary>
    public static ChangeReworks None { get; } = new(new HashSet<long>(), new HashSet<long>());
}

/// <summary>How many deployments were made because of an incident.</summary>
/// <param name="Said">By what source or person says.</param>
/// <param name="WithSuggested">With those that look so, too.</param>
/// <param name="N">All releases and configuration changes.</param>
public sealed record ReworkFigures(long Said, long WithSuggested, long N) : ShareFigures
{
    /// <inheritdoc/>
    public override long N { get; } = N;
    /// <inheritdoc/>
    public override long Part => Said;
    /// <summary>The rate with those that look so.</summary>
    public Measured Suggested => Measured.Share(WithSuggested, N);
}
