using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Filters;

/// <summary>One dimension of a filter, looked up: what a record must bear to pass.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Values">Of services, teams and journeys their names as stored, of teams those of their services; of words and texts in
/// small letters. None: nothing passes.</param>
/// <param name="Ids">Of services, teams and journeys their ids.</param>
public sealed record Wanted(Dimension Dimension, List<string> Values, List<int> Ids)
{
    /// <summary>The values as words of an enumeration; null for "unknown".</summary>
    internal List<T?> Words<T>() where T : struct, Enum =>
        [.. Values.Select(word => word == Dimension.Unknown ? (T?)null : Enum.Parse<T>(word, ignoreCase: true))];
}
