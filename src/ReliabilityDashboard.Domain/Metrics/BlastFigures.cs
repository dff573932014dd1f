using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The distribution of incidents over the classes of spread.</summary>
/// <param name="Contained">Incidents below the first threshold.</param>
/// <param name="Limited">From the first.</param>
/// <param name="Wide">From the second.</param>
/// <param name="Systemic">From the third.</param>
/// <param name="Unknown">Incidents without any share; in no class and not in n.</param>
/// <param name="Median">Median share; n = incidents with a share, the sum of the four classes.</param>
/// <param name="P90">Ninetieth percentile of the shares.</param>
public sealed record BlastFigures(
    long Contained, long Limited, long Wide, long Systemic, long Unknown, Measured Median, Measured P90) : DistributionFigures
{
    /// <summary>No incidents.</summary>
    public static BlastFigures None { get; } = new(0, 0, 0, 0, 0, Measured.None, Measured.None);

    /// <inheritdoc/>
    public override long Unknown { get; } = Unknown;
    /// <inheritdoc/>
    public override Measured Median { get; } = Median;
    /// <inheritdoc/>
    public override Measured P90 { get; } = P90;
    /// <summary>Incidents with a share.</summary>
    public override long N => Median.N;
    /// <inheritdoc/>
    public override IReadOnlyList<long> ByClass => [Contained, Limited, Wide, Systemic];
}
