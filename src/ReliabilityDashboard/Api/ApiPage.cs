using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">Its records.</param>
/// <param name="NextCursor">For <c>cursor</c> of the next call; null: this was the last page.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>Of incidents filtered by trigger: how many are left out because that trigger is only suggested for them, over all pages;
    /// missing otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SuggestedLeftOut { get; init; }

    /// <summary>A page of records of which one more than asked was read, to see whether there is another page.</summary>
    /// <param name="read">Up to <paramref name="limit"/> + 1 records.</param>
    /// <param name="limit">The length of a page.</param>
    /// <param name="answer">How a record is answered.</param>
    /// <param name="cursor">The sort key of a record.</param>
    public static ApiPage<T> Of<TRecord>(IReadOnlyList<TRecord> read, int limit, Func<TRecord, T> answer, Func<TRecord, string> cursor) =>
        new([.. read.Take(limit).Select(answer)], read.Count > limit ? cursor(read[limit - 1]) : null);
}
