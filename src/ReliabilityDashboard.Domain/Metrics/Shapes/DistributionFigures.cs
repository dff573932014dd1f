using ReliabilityDashboard.Domain.Metrics.Comparing;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>How incidents are spread over classes of a share.</summary>
public abstract record DistributionFigures : MetricFigures
{
    /// <summary>Incidents in each class, in the order of the classes.</summary>
    public abstract IReadOnlyList<long> ByClass { get; }
    /// <summary>Incidents without any share; in no class and not in n.</summary>
    public abstract long Unknown { get; }
    /// <summary>Median share; n = incidents with a share.</summary>
    public abstract Measured Median { get; }
    /// <summary>Ninetieth percentile of the shares.</summary>
    public abstract Measured P90 { get; }
    /// <summary>Whether any incident is stored before the stretch ends: before that there is no count.</summary>
    public bool HasRecords { get; init; } = true;
    /// <summary>What each incident brings into a comparison.</summary>
    public IReadOnlyList<IncidentSample> Samples { get; init; } = [];
}
