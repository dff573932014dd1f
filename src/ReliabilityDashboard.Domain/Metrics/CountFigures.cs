using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>A count. 0 is a figure here; null only before the first stored record of the kind.</summary>
/// <param name="Total">The count; null before the first stored record.</param>
public record CountFigures(long? Total) : MetricFigures
{
    /// <summary>The count of every class, also those with 0, at the end those whose class is unknown; they add up to the total. Empty where
    /// the count has no classes.</summary>
    public IReadOnlyList<long> ByClass { get; init; } = [];

    /// <inheritdoc/>
    public override long N => Total ?? 0;

    /// <summary>Counts records that lie in a period by their kind.</summary>
    /// <param name="kinds">The kind of every record inside the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Instant of the first stored record of the kind, before filters; null where none is stored.</param>
    public static CountFigures Of<TKind>(IEnumerable<TKind?> kinds, Period period, DateTime? firstStored) where TKind : struct, Enum
    {
        var known = Enum.GetValues<TKind>();
        var byClass = new long[known.Length + 1];
        long total = 0;
        foreach (var kind in kinds)
        {
            total++;
            byClass[kind is { } one ? Array.IndexOf(known, one) : known.Length]++;
        }
        return new CountFigures(firstStored is { } first && first < period.To ? total : null) { ByClass = byClass };
    }
}
