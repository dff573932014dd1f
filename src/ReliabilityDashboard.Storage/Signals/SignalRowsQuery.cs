using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>The stored signals of one service, row by row: what stands behind its figures.</summary>
[ReadFrom(DataParts.Signals | DataParts.Services)]
public sealed class SignalRowsQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>The rows that start in a period, by start and resource.</summary>
    /// <param name="service">Its name, of any case.</param>
    /// <param name="period">When.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<StoredSignalRow>> ReadAsync(string service, Period period, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var (key, from, to) = (NameKey.Of(service), period.From, period.To);
        var id = await context.Services.Where(s => s.NameKey == key).Select(s => s.Id).SingleOrDefaultAsync(cancel);
        return await context
            .SignalBuckets.AsNoTracking()
            .Where(b => b.ServiceId == id && b.Time >= from && b.Time < to)
            .OrderBy(b => b.Time).ThenBy(b => b.Resource)
            .Select(b => new StoredSignalRow(
                b.Time, b.BucketSeconds, b.Resource, b.Requests, b.Errors, b.ImplicitErrors, b.LatencyOk, b.LatencyFailed, b.Utilisation,
                b.Source))
            .ToListAsync(cancel);
    }
}

/// <summary>One stored row of signals.</summary>
/// <param name="Time">UTC start.</param>
/// <param name="BucketSeconds">Length.</param>
/// <param name="Resource">Whose utilisation it says; empty where it says requests.</param>
/// <param name="Requests">All of them.</param>
/// <param name="Errors">Explicit ones.</param>
/// <param name="ImplicitErrors">Successes that failed validation.</param>
/// <param name="LatencyOk">Histogram as stored.</param>
/// <param name="LatencyFailed">Histogram as stored.</param>
/// <param name="Utilisation">A fraction.</param>
/// <param name="Source">Who sent it.</param>
public sealed record StoredSignalRow(
    DateTime Time, int BucketSeconds, string Resource, long? Requests, long? Errors, long? ImplicitErrors, string? LatencyOk,
    string? LatencyFailed, double? Utilisation, string Source);
