using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>blast-radius</c>; n = incidents with a share, the sum of the four classes.</summary>
/// <param name="Figures">The distribution.</param>
/// <param name="HasRecords">Whether any incident is stored before the stretch ends: before that there is no count.</param>
public sealed record BlastFields(BlastFigures Figures, bool HasRecords) : MetricFields
{
    public override long N => Figures.N;

    public override IReadOnlyDictionary<string, object?> Values =>
        new OrderedDictionary<string, object?>
        {
            ["contained"] = Count(Figures.Contained),
            ["limited"] = Count(Figures.Limited),
            ["wide"] = Count(Figures.Wide),
            ["systemic"] = Count(Figures.Systemic),
            ["unknown"] = Count(Figures.Unknown),
            ["median"] = Figures.Median.Value,
            ["p90"] = Figures.P90.Value,
        };

    public override string? Reason =>
        N > 0 ? null
        : Figures.Unknown > 0 ? "No incident of this period says how many users or services it reached."
        : "There are no incidents in this period and filter.";

    private long? Count(long count) => HasRecords ? count : null;
}
