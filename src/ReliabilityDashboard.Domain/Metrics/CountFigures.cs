namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>A count, whole and by kind. 0 is a figure here; null only before the first stored record of the kind.</summary>
/// <param name="Total">The count; null before the first stored record.</param>
/// <param name="By">The count of every kind, also those with 0; their sum and <paramref name="Unknown"/> add up to the total.</param>
/// <param name="Unknown">Records whose kind is unknown.</param>
public sealed record CountFigures<TKind>(long? Total, IReadOnlyDictionary<TKind, long> By, long Unknown) where TKind : struct, Enum
{
    /// <summary>Counts records that lie in a period.</summary>
    /// <param name="kinds">The kind of every record inside the period.</param>
    /// <param name="period">The period.</param>
    /// <param name="firstStored">Instant of the first stored record of the kind, before filters; null where none is stored.</param>
    public static CountFigures<TKind> Of(IEnumerable<TKind?> kinds, Period period, DateTime? firstStored)
    {
        var by = Enum.GetValues<TKind>().ToDictionary(kind => kind, _ => 0L);
        long total = 0, unknown = 0;
        foreach (var kind in kinds)
        {
            total++;
            if (kind is { } known) by[known]++;
            else unknown++;
        }
        return new(firstStored is { } first && first < period.To ? total : null, by, unknown);
    }
}
