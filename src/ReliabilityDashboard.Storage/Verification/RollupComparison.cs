using System.Globalization;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Holds stored rollup rows of sessions against the sums of the raw rows.</summary>
internal sealed class RollupComparison<TKey>(
    VerificationScope scope, IReadOnlyDictionary<TKey, SessionDelta> sums, IReadOnlyList<string> columns, Func<TKey, bool> leftOut,
    Func<TKey, string> where)
    where TKey : notnull
{
    private readonly HashSet<TKey> found = [];

    /// <summary>One stored row, its figures in the order of the columns.</summary>
    public void Compare(TKey key, ReadOnlySpan<long> stored)
    {
        if (leftOut(key)) return;
        found.Add(key);
        if (!sums.TryGetValue(key, out var sum))
        {
            scope.Differs(where(key), "is stored, but no raw row lies behind it");
            return;
        }
        List<string>? different = null;
        for (var i = 0; i < columns.Count; i++)
            if (stored[i] != sum.Sums[i])
                (different ??= []).Add(
                    string.Create(CultureInfo.InvariantCulture, $"{columns[i]} stored {stored[i]}, recomputed {sum.Sums[i]}"));
        if (different is not null) scope.Differs(where(key), string.Join("; ", different));
    }

    /// <summary>Tells the sums that no stored row was compared with.</summary>
    public void TellMissing()
    {
        foreach (var (key, sum) in sums)
            if (!found.Contains(key) && !leftOut(key))
                scope.Differs(
                    where(key),
                    string.Create(CultureInfo.InvariantCulture, $"is missing; {sum.Sums[0]} raw rows give total {sum.Sums[1]}"));
    }
}
