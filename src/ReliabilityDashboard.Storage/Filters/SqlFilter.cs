using System.Linq.Expressions;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>Filters rows where they lie: the half of a kind's table of dimensions that goes into a statement.</summary>
/// <param name="conditions">When a row bears a wanted value of a dimension.</param>
internal sealed class SqlFilter<TRow>(IReadOnlyDictionary<Dimension, Func<Wanted, Expression<Func<TRow, bool>>>> conditions)
{
    /// <summary>The dimensions that these rows bear.</summary>
    public IEnumerable<Dimension> Dimensions => conditions.Keys;

    /// <summary>The rows that pass; none by a dimension that they do not have.</summary>
    public IQueryable<TRow> Apply(IQueryable<TRow> rows, ResolvedFilter filter) =>
        filter.Dimensions.Aggregate(
            rows, (left, wanted) => conditions.TryGetValue(wanted.Dimension, out var of) ? left.Where(of(wanted)) : left.Where(_ => false));
}
