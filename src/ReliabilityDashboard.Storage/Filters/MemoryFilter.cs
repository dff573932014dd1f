using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>Filters records that are read: the half of a kind's table of dimensions that looks at values.</summary>
/// <param name="values">What a record bears in each dimension that its kind has; null is no value.</param>
public sealed class MemoryFilter<TRecord>(IReadOnlyDictionary<Dimension, Func<TRecord, IEnumerable<string?>>> values)
{
    /// <summary>The dimensions that these records bear.</summary>
    public IEnumerable<Dimension> Dimensions => values.Keys;

    /// <summary>What a record bears in a dimension that its kind has.</summary>
    public IEnumerable<string> ValuesOf(Dimension dimension, TRecord record) => values[dimension](record).OfType<string>();

    /// <summary>Whether a record passes. One passes none by a dimension that its kind does not have: never the unfiltered number.</summary>
    public Func<TRecord, bool> Passing(ResolvedFilter filter)
    {
        if (filter.Dimensions.Count == 0) return _ => true;
        if (filter.Dimensions.Any(wanted => !values.ContainsKey(wanted.Dimension))) return _ => false;
        (Func<TRecord, IEnumerable<string?>> Of, HashSet<string> Wanted)[] asked =
        [
            .. filter.Dimensions.Select(wanted => (values[wanted.Dimension], wanted.Values.Select(FilterText.Key).ToHashSet())),
        ];
        return record => asked.All(one => one.Of(record).Any(value => value is not null && one.Wanted.Contains(FilterText.Key(value))));
    }
}
