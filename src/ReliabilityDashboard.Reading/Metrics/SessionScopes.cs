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
    private readonly ConcurrentDictionary<(RecordFilter, Period, long), (long At, Task<OrRefusal<SessionHistory>> Read)> entries = new();

    /// <summary>The sessions; a refusal where they do not have what the filter asks for, or not over so long or so old a period.</summary>
    public async Task<OrRefusal<SessionHistory>> OfAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        if (RecordKind.Sessions.Refuses(filter) is { } refusal) return refusal;
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
