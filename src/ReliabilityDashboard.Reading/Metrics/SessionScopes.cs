using System.Collections.Concurrent;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Sessions of a filter and period, kept for 30 s by data version so that a second look costs no query.</summary>
public sealed class SessionScopes(SessionHistoryQuery query, DataVersionQuery versions, TimeProvider time)
{
    private const int MostEntries = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(RecordFilter, Period, long), (long At, Task<SessionHistory> Read)> entries = new();

    /// <summary>The sessions, or null where the filter has a dimension that sessions do not have.</summary>
    /// <exception cref="ArgumentException">The filter needs raw rows over more than 92 days.</exception>
    public async Task<SessionHistory?> OfAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        if (filter.Category.Count + filter.Trigger.Count + filter.Severity.Count + filter.Source.Count > 0) return null;
        var key = (filter, period, await versions.ReadAsync(cancel));
        if (entries.TryGetValue(key, out var entry) && time.GetElapsedTime(entry.At) < Kept && !entry.Read.IsFaulted)
            return await entry.Read.WaitAsync(cancel);
        Trim();
        // Not cancelled with the page that asked first: another one may be waiting for the same answer.
        var read = query.ReadAsync(filter, period, CancellationToken.None);
        entries[key] = (time.GetTimestamp(), read);
        return await read.WaitAsync(cancel);
    }

    private void Trim()
    {
        foreach (var (key, entry) in entries)
            if (entries.Count > MostEntries || time.GetElapsedTime(entry.At) >= Kept) entries.TryRemove(key, out _);
    }
}
