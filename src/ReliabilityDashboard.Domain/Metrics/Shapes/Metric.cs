using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>One metric: what it is called, what it is computed from, and how it is said. Its shape (<see cref="DurationMetric"/>,
/// <see cref="ShareMetric"/>, <see cref="CountMetric"/>, <see cref="DistributionMetric"/>) gives its fields, its test, its chart and its
/// words.</summary>
public abstract class Metric
{
    /// <summary>Its name in addresses, such as <c>time-to-recovery</c>.</summary>
    public required string Id { get; init; }
    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }
    /// <summary>What it is, in one sentence, for hovering.</summary>
    public required string Definition { get; init; }
    /// <summary>What stands over its chart.</summary>
    public string Title { get => field ?? Name; init; }
    /// <summary>True or false; null where no direction is good by itself.</summary>
    public bool? LowerIsBetter { get; init; } = true;
    /// <summary>What makes it one of the headline figures; null where it is none.</summary>
    public Headline? Headline { get; init; }
    /// <summary>The same asked of crash records instead; null where it cannot be.</summary>
    public Metric? OfCrashes { get; init; }
    /// <summary>Fields that it has beyond those of its shape, written after them.</summary>
    public IReadOnlyList<MetricField> More { get; init; } = [];

    /// <summary>What its n counts, in a sentence.</summary>
    public abstract string Sample { get; }
    /// <summary>Its unit.</summary>
    public abstract MetricUnit Unit { get; }
    /// <summary>From which records and by which function it is computed.</summary>
    public abstract Reckoning Reckoning { get; }
    /// <summary>The records it is computed from.</summary>
    public RecordKind Records => Reckoning.Records;
    /// <summary>All its fields in the order in which they are written, without <c>n</c>.</summary>
    public IReadOnlyList<MetricField> Fields => field ??= [.. OwnFields, .. More];
    /// <summary>The fields of its shape.</summary>
    protected abstract IReadOnlyList<MetricField> OwnFields { get; }
    /// <summary>The words for a reliably lower and a reliably higher figure: "shorter", "longer".</summary>
    public abstract (string Lower, string Higher) Directions { get; }

    /// <summary>Why there is no value; null where there is one.</summary>
    public abstract string? Reason(MetricFigures figures);

    /// <summary>The figure as a sentence begins with it: "median 45 min", "40.0 % (4 of 10)"; null without data.</summary>
    public abstract string? Say(MetricFigures figures);

    /// <summary>The figure of the period before, as it stands beside: "45 min"; null where there is none to set beside.</summary>
    public abstract string? Brief(MetricFigures figures);

    /// <summary>The test of its shape.</summary>
    protected abstract TestOutcome Test(Func<Period, MetricFigures> of, ComparedPeriod periods, MetricRecords records);

    /// <summary>The instant by which a period holds an incident; null: no period does.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="endsAt">Where recovery ends.</param>
    public virtual DateTime? Placing(Incident incident, RecoveryEndsAt endsAt) => incident.StartedAt;

    /// <summary>The metric over records that are already read.</summary>
    public MetricSeries Over(MetricRecords records)
    {
        var of = Reckoning.Over(records);
        return new(of, periods => Test(of, periods, records) is var outcome && periods.SharesTime ? outcome with { P = null } : outcome);
    }

    /// <summary>A field by its path, such as <c>survival.median</c>; null where there is none.</summary>
    public MetricField? Field(string path)
    {
        MetricField? found = null;
        var among = Fields;
        foreach (var name in path.Split('.'))
        {
            if ((found = among.FirstOrDefault(field => field.Name == name)) is null) return null;
            among = found.Parts;
        }
        return found;
    }
}

/// <summary>Makes a metric one of the headline figures, which are judged together.</summary>
/// <param name="Lower">What a reliably lower figure means: "recovery was faster".</param>
/// <param name="Higher">What a reliably higher one means.</param>
public sealed record Headline(string Lower, string Higher);

/// <summary>A metric over records that are already read.</summary>
/// <param name="Of">The figures of a stretch inside the periods that were read.</param>
/// <param name="Test">The comparison of two of them, not yet judged.</param>
public sealed record MetricSeries(Func<Period, MetricFigures> Of, Func<ComparedPeriod, TestOutcome> Test);
