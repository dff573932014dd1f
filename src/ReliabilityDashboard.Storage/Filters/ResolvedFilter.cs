using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>A filter whose names were looked up, once for all records: an alias is its service, a team its services, and letter case says
/// nothing.</summary>
/// <param name="Dimensions">Those that are asked for; a record passes that bears a wanted value of each.</param>
public sealed record ResolvedFilter(IReadOnlyList<Wanted> Dimensions)
{
    /// <summary>The filter by the names that are stored now.</summary>
    internal static async Task<ResolvedFilter> ReadAsync(ReliabilityContext context, RecordFilter filter, CancellationToken cancel) =>
        (await FilterNames.ReadAsync(context, filter, cancel)).Resolve(filter);
}
