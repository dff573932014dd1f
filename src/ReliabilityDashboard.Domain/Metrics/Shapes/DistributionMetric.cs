using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>How incidents are spread over classes of a share: stacked columns, with median and p90, never a mean alone; compared by
/// Mann-Whitney.</summary>
public sealed class DistributionMetric : Metric
{
    /// <summary>From what and how it is computed; the figures are <see cref="DistributionFigures"/>.</summary>
    public required Reckoning Computed { get; init; }
    /// <summary>The classes from the lowest on.</summary>
    public required IReadOnlyList<string> Classes { get; init; }
    /// <summary>Why there is no value.</summary>
    public required Func<DistributionFigures, string> Missing { get; init; }
    /// <summary>What n counts, under the chart: "incidents with a share".</summary>
    public required string CountedLabel { get; init; }
    /// <summary>What is in no class, under the chart.</summary>
    public required string UnknownLabel { get; init; }

    /// <inheritdoc/>
    public override Reckoning Reckoning => Computed;
    /// <inheritdoc/>
    public override string Sample => $"n counts the {Records.Word} with a known share; those without stand beside, in no class.";
    /// <inheritdoc/>
    public override MetricUnit Unit => MetricUnit.Fraction;
    /// <inheritdoc/>
    public override (string Lower, string Higher) Directions => ("smaller", "larger");

    /// <inheritdoc/>
    protected override IReadOnlyList<MetricField> OwnFields =>
    [
        .. Classes.Select((word, index) => Count(word, $"Incidents of the class “{word}”.", figures => figures.ByClass[index])),
        Count("unknown", "Incidents without any share; in no class and not in n.", figures => figures.Unknown),
        MetricField.Of<DistributionFigures>("median", FieldKind.Fraction, "Median share.", figures => figures.Median.Value) with
        {
            Defines =
                $"{Definition} Half of them reached no more; the interval is where the true middle lies in 95 of 100 such samples.",
        },
        MetricField.Of<DistributionFigures>("p90", FieldKind.Fraction, "Ninetieth percentile.", figures => figures.P90.Value) with
        {
            Defines = "Nine of ten reached no more.",
        },
    ];

    /// <inheritdoc/>
    public override string? Reason(MetricFigures figures) => figures is DistributionFigures { N: 0 } none ? Missing(none) : null;

    /// <inheritdoc/>
    public override string? Say(MetricFigures figures) => Brief(figures) is { } median ? $"median {median}" : null;

    /// <inheritdoc/>
    public override string? Brief(MetricFigures figures) => RateWords.Share(((DistributionFigures)figures).Median);

    /// <inheritdoc/>
    protected override TestOutcome Test(Func<Period, MetricFigures> of, ComparedPeriod periods, MetricRecords records) =>
        SampleComparison.Of(
            ((DistributionFigures)of(periods.Current)).Samples, ((DistributionFigures)of(periods.Previous)).Samples, records.Now);

    private static MetricField Count(string name, string means, Func<DistributionFigures, long> count) =>
        MetricField.Of<DistributionFigures>(name, FieldKind.Count, means, figures => figures.HasRecords ? count(figures) : null);
}

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
